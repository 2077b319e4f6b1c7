#!/usr/bin/env python3
"""Runs pyx12 4.0.0, a validator that is not ours, over every X12 file of a folder.

    python3 tests/tools/pyx12_check.py DIR [--quiet]

Exits 0 when every file that pyx12 has a guide for is accepted, 1 when one is refused or none was found, 2 when pyx12 cannot
be had. Kinds without a 5010 guide in pyx12 (270, 271, 276, 277) are counted and left out.

pyx12's own command always exits 1 and writes its answer beside the input; so this calls its library on a copy and reads the
verdict and its findings. When the Python at hand lacks pyx12, a private environment is made once under target/pyx12 from
pyx12-requirements.txt, whose hashes are checked.
"""

import io
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

VERSION = "4.0.0"
KINDS = {".837p", ".837i", ".835", ".277ca", ".999"}
WITHOUT_GUIDE = {".270", ".271", ".276", ".277"}
HERE = Path(__file__).resolve().parent


def own_environment():
    """The interpreter of a private environment that has pyx12, made when absent."""
    home = HERE.parent.parent / "target" / "pyx12"
    python = home / ("Scripts" if os.name == "nt" else "bin") / "python"
    mark = home / f"pyx12-{VERSION}.ready"
    if not mark.exists():
        shutil.rmtree(home, ignore_errors=True)
        venv.create(home, with_pip=True)
        wanted = str(HERE / "pyx12-requirements.txt")
        pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
        subprocess.run(pip + ["--only-binary=:all:", "--require-hashes", "-r", wanted], check=True)
        mark.touch()
    return python


def installed():
    try:
        from importlib.metadata import version

        return version("pyx12") == VERSION
    except Exception:
        return False


def complaints(node, path=""):
    """Every error in pyx12's JSON answer, as lines of text."""
    if isinstance(node, dict):
        here = node.get("seg_id") or node.get("trn_set_id") or path
        for error in node.get("errors") or []:
            if not isinstance(error, dict):
                error = {"err_str": str(error)}
            yield f"line {node.get('cur_line', '?')} {here}: {error.get('err_str')} ({error.get('err_val')})"
        for key, value in node.items():
            if key != "errors":
                yield from complaints(value, here)
    elif isinstance(node, list):
        for item in node:
            yield from complaints(item, path)


def verdict(file):
    """Whether pyx12 takes the file, and why not."""
    import pyx12.params
    import pyx12.x12n_document

    told = io.StringIO()
    log = io.StringIO()
    handler = logging.StreamHandler(log)
    logger = logging.getLogger("pyx12")
    logger.setLevel(logging.ERROR)
    logger.addHandler(handler)
    try:
        taken = pyx12.x12n_document.x12n_document(
            param=pyx12.params.params(), src_file=str(file), fd_997=None, fd_html=None, fd_xmldoc=None, fd_json=told
        )
    except Exception as error:  # a validator that falls over has not accepted the file
        return False, [f"pyx12 stopped: {error!r}"]
    finally:
        logger.removeHandler(handler)
    text = told.getvalue()
    reasons = list(complaints(json.loads(text))) if text.strip() else ["pyx12 gave no answer"]
    if not taken and not reasons:
        reasons = log.getvalue().splitlines() or ["refused without a reason"]
    return bool(taken) and not reasons, reasons


def main(arguments):
    quiet = "--quiet" in arguments
    folders = [a for a in arguments if not a.startswith("--")]
    if len(folders) != 1 or not Path(folders[0]).is_dir():
        print("usage: pyx12_check.py DIR [--quiet]", file=sys.stderr)
        return 2
    if not installed():
        try:
            python = own_environment()
        # Debian's Python without python3-venv ends the program where it should raise.
        except (OSError, subprocess.CalledProcessError, SystemExit) as error:
            print(f"pyx12 {VERSION} cannot be installed ({error}); it needs python3 with venv and pip", file=sys.stderr)
            return 2
        return subprocess.run([str(python), __file__, *arguments]).returncode
    files = sorted(p for p in Path(folders[0]).rglob("*") if p.suffix.lower() in KINDS)
    others = sum(1 for p in Path(folders[0]).rglob("*") if p.suffix.lower() in WITHOUT_GUIDE)
    bad = 0
    with tempfile.TemporaryDirectory() as room:
        for file in files:
            copy = Path(shutil.copy(file, Path(room) / file.name))
            good, reasons = verdict(copy)
            copy.unlink()
            if not good:
                bad += 1
                print(f"{file.name}: refused")
                if not quiet:
                    print("\n".join(f"    {reason}" for reason in reasons[:10]))
    print(f"pyx12 {VERSION}: {len(files) - bad} of {len(files)} accepted; {others} of kinds it has no guide for")
    return 0 if files and bad == 0 else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
