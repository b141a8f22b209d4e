"""A story as it was written, and how what a host has of it differs."""

import dataclasses
import datetime
import html.parser
import json

# What stands inside a line; every other element begins a new one.
INLINE = {"a", "abbr", "b", "code", "em", "i", "span", "strong", "sub", "sup", "person", "q"}


class _Words(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.text = []

    def handle_starttag(self, tag, attrs):
        if tag not in INLINE:
            self.text.append(" ")

    handle_endtag = lambda self, tag: self.handle_starttag(tag, None)  # noqa: E731

    def handle_data(self, data):
        self.text.append(data)


def words_of(markup):
    """What stands between white space, with its punctuation, in HTML or NITF."""
    reader = _Words()
    reader.feed(markup)
    reader.close()
    return "".join(reader.text).split()


def _moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))


def _same_time(has, written):
    """A story without zone is in UTC, as every writer has it; a host that keeps no zone has the story's own clock."""
    if written.tzinfo is None:
        written = written.replace(tzinfo=datetime.timezone.utc)
    return has == (written if has.tzinfo else written.replace(tzinfo=None))


@dataclasses.dataclass
class Story:
    headline: str
    body: list  # words
    language: str
    published: str
    byline: str

    @classmethod
    def from_json(cls, text):
        article = json.loads(text)
        head = article["head"]
        authors = ", ".join(author["text"] for author in head["authors"])
        said = {name: head.get(name, {}).get("text") for name in ("headline", "byline", "published")}
        body = " ".join(block["text"] for block in article["body"]).split()
        return cls(said["headline"], body, article["language"], said["published"], said["byline"] or authors or None)


def differences(story, loaded, fields):
    """What a host has otherwise than it was written, a sentence each."""
    if "body" in fields:
        yield from _body_differences(story.body, words_of(loaded.get("body") or ""))
    for field in set(fields) - {"body", "published"}:
        written, has = getattr(story, field), loaded.get(field)
        if written and (has or "").split() != written.split():
            yield f"{field} is {has!r}, not {written!r}"
    if "published" in fields and story.published:
        has = loaded.get("published")
        if not has or not _same_time(_moment(has), _moment(story.published)):
            yield f"published is {has!r}, not {story.published!r}"


def _body_differences(written, has):
    if written == has:
        return
    same = next((i for i, pair in enumerate(zip(written, has)) if pair[0] != pair[1]), min(len(written), len(has)))
    begin = max(0, same - 3)
    yield (
        f"body has {len(has)} words, not {len(written)}; from word {same}: "
        f"{' '.join(has[begin : same + 6])!r} instead of {' '.join(written[begin : same + 6])!r}"
    )
