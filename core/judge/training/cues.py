"""What the judge sees of documents, and what comes of an opinion on them: talks to dump_cues."""

import dataclasses
import struct
import subprocess

import numpy

REMOVED, OPEN, STORY, HEAD = range(4)  # what the rules say of a block
ROLES = (  # as core/document/role.hpp has them
    "headline subheadline byline dateline paragraph crosshead quote list-item table-row caption credit prompt related"
    " share newsletter advert navigation comment legal furniture duplicate"
).split()
HEAD_ROLES = {"headline", "byline", "dateline"}
STORY_ROLES = set(ROLES[: ROLES.index("caption")])


@dataclasses.dataclass
class Seen:
    """One document's blocks."""

    number: int  # what the judge calls the document
    language: str  # as the library finds it, BCP 47; empty where it knows none
    headline: str  # as the page's data tell it
    unprinted: str  # the subheadline, where no block prints it
    texts: list[str]
    ruled: numpy.ndarray  # per block
    cues: numpy.ndarray  # float32, blocks x cues, those of the sequence aside


class Judge:
    """A running dump_cues, which remembers the documents that it has seen."""

    def __init__(self, program):
        names = subprocess.run([program, "--names"], check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout
        self.first_names, self.sequence_names = (part.split() for part in names.split("\n\n"))
        self._judge = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._documents = 0

    @property
    def names(self):
        """All cues' names, in the order of the columns."""
        return self.first_names + self.sequence_names

    def _ask(self, request, number, data):
        self._judge.stdin.write(b"%s %d\n" % (request.encode(), number) + data)
        self._judge.stdin.flush()

    def _floats(self, rows, columns):
        return numpy.frombuffer(self._judge.stdout.read(4 * rows * columns), numpy.float32).reshape(rows, columns)

    def _number(self):
        return struct.unpack("=I", self._judge.stdout.read(4))[0]

    def _text(self):
        return self._judge.stdout.read(self._number()).decode()

    def see(self, doc):
        """The document's blocks."""
        self._ask(doc.kind, len(doc.data), doc.data)
        told = [self._text() for _ in range(3)]
        texts, ruled, rows = [], [], []
        for _ in range(self._number()):
            texts.append(self._text())
            ruled.append(self._number())
            rows.append(self._floats(1, len(self.first_names)))
        self._documents += 1
        cues = numpy.concatenate(rows) if rows else numpy.empty((0, len(self.first_names)), numpy.float32)
        return Seen(self._documents - 1, *told, texts, numpy.array(ruled, numpy.uint8), cues)

    def sequence(self, seen, probabilities):
        """The cues of the sequence per block, where the first trees think so of it."""
        self._ask("sequence", seen.number, probabilities.astype(numpy.float32).tobytes())
        return self._floats(len(seen.texts), len(self.sequence_names))

    def roles(self, seen, probabilities):
        """The roles that the shipped judge would give, if its model thought so."""
        self._ask("judge", seen.number, probabilities.astype(numpy.float32).tobytes())
        return [ROLES[role] for role in self._judge.stdout.read(len(seen.texts))]
