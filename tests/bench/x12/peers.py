#!/usr/bin/env python3
"""Reads and checks files of a folder with pyx12; prints one JSON line. Run by the Python of `target/pyx12`."""

import io
import json
import logging
import sys
import time
from pathlib import Path

import pyx12.params
import pyx12.x12n_document

logging.disable(logging.CRITICAL)
files = sorted(p for p in Path(sys.argv[1]).iterdir() if p.is_file())[: int(sys.argv[2])]
begun = time.perf_counter()
for file in files:
    pyx12.x12n_document.x12n_document(
        param=pyx12.params.params(), src_file=str(file), fd_997=None, fd_html=None, fd_xmldoc=None, fd_json=io.StringIO()
    )
ms = (time.perf_counter() - begun) * 1000
size = sum(file.stat().st_size for file in files)
print(json.dumps({"name": "pyx12 4.0.0", "checks_guide": True, "files": len(files), "bytes": size, "ms": ms}))
