"""WARC files of pages of our own, as crawlers write them."""

import gzip

STORY = "The bridge over the harbour closes on Monday, the council said, because it is worn."


def record(number, type="response", media="text/html", encoding="iso-8859-1"):
    """A record of a page."""
    page = (
        f"<!DOCTYPE html><html><body><h1>Brücke {number}</h1>"
        f"<p>{STORY} It is {number} years old.</p></body></html>"
    )
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {media}; charset={encoding}\r\n\r\n".encode()
    http += page.encode(encoding)
    head = (
        f"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://example.org/{number}\r\n"
        f"WARC-Record-ID: <urn:uuid:{number:08d}-0000-0000-0000-000000000000>\r\n"
        f"WARC-Date: 2026-11-20T06:30:00Z\r\nContent-Type: application/http; msgtype={type}\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def write(path, records, pack=gzip.compress):
    """A WARC file of them; returns where each begins."""
    packed = list(map(pack, records))
    path.write_bytes(b"".join(packed))
    return [sum(map(len, packed[:i])) for i in range(len(packed))]


def spoil(packed):
    """The same bytes, but one in the middle is wrong."""
    middle = len(packed) // 2
    return packed[:middle] + bytes([packed[middle] ^ 0xFF]) + packed[middle + 1 :]
