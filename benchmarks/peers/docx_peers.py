"""Times the peers that read a docx in Python, each in a warm process: seconds of one run, median of eleven.

usage: docx_peers.py FILE    prints "expat SECONDS" and "python-docx SECONDS"
"""
import statistics
import sys
import time
import xml.parsers.expat
import zipfile

import docx

path = sys.argv[1]


def expat():
    """Unzip the document part and scan its XML once."""
    parser = xml.parsers.expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: None
    parser.CharacterDataHandler = lambda text: None
    with zipfile.ZipFile(path) as container:
        parser.Parse(container.read("word/document.xml"), True)


def python_docx():
    """Read every cell of every table."""
    return [[cell.text for cell in row.cells] for table in docx.Document(path).tables for row in table.rows]


for name, work in (("expat", expat), ("python-docx", python_docx)):
    work()
    runs = []
    for _ in range(11):
        start = time.perf_counter()
        work()
        runs.append(time.perf_counter() - start)
    print(name, statistics.median(runs))
