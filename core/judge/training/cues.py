"""What the judge sees of documents: runs dump_cues and reads what it writes."""

import dataclasses
import struct
import subprocess

import numpy

REMOVED, OPEN, STORY, HEAD = range(4)  # what the rules say of a block


@dataclasses.dataclass
class Seen:
    """One document's blocks."""

    texts: list[str]
    ruled: numpy.ndarray  # per block
    cues: numpy.ndarray  # float32, blocks x cues


def names(program):
    """The cues' names, in the order of the columns."""
    return subprocess.run([program, "--names"], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout.split()


def see(program, docs):
    """The blocks of every document, in order."""
    columns = len(names(program))
    records = b"".join(b"%s %d\n%s" % (doc.kind.encode(), len(doc.data), doc.data) for doc in docs)
    dumped = subprocess.run([program], input=records, check=True, stdout=subprocess.PIPE).stdout
    position = 0

    def number():
        nonlocal position
        position += 4
        return struct.unpack_from("=I", dumped, position - 4)[0]

    seen = []
    for _ in docs:
        count = number()
        texts, ruled = [], numpy.empty(count, numpy.uint8)
        rows = numpy.empty((count, columns), numpy.float32)
        for i in range(count):
            size = number()
            texts.append(dumped[position : position + size].decode())
            position += size
            ruled[i] = number()
            rows[i] = numpy.frombuffer(dumped, numpy.float32, columns, position)
            position += 4 * columns
        seen.append(Seen(texts, ruled, rows))
    assert position == len(dumped), "dump_cues wrote more than it was asked for"
    return seen
