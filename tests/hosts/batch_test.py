"""batch_test.py PROGRAM PAGES...: what docs/batch.md promises of `cleancopy batch`, tried from outside."""

import collections
import contextlib
import gzip
import json
import os
import pathlib
import pty
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

CLI = str(pathlib.Path(sys.argv[1]).resolve())
PAGES = [pathlib.Path(page).resolve() for page in sys.argv[2:]]
SANITIZED = "--sanitized" in sys.argv
PAGES = [page for page in PAGES if page.name != "--sanitized"]

Run = collections.namedtuple("Run", "code err")


def batch(*arguments, command=()):
    """Runs the batch to its end."""
    line = [*command, CLI, "batch", *map(str, arguments)]
    done = subprocess.run(line, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8")
    assert done.stdout == "", "the standard output belongs to nobody"
    return Run(done.returncode, done.stderr)


def good(*arguments):
    """Runs the batch, which must clean all."""
    run = batch(*arguments)
    assert run.code == 0, run
    return run


def clean(page, format):
    """What `cleancopy clean` makes of one file."""
    return subprocess.run([CLI, "clean", "--to", format, page], capture_output=True, check=True).stdout


def rows(path):
    """The rows of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def records():
    """The pages as records, each with an id of its own."""
    return [{"id": page.parent.name, "html": page.read_text("utf-8")} for page in PAGES]


def as_lines(all_records):
    """Records as the bytes of a JSON Lines file."""
    return "".join(json.dumps(record) + "\n" for record in all_records).encode()


def make_folder():
    """A folder of all pages, some in a folder below, one compressed."""
    folder = pathlib.Path("pages")
    (folder / "below").mkdir(parents=True)
    for number, page in enumerate(PAGES):
        place = folder / "below" if number % 3 == 0 else folder
        shutil.copy(page, place / f"{page.parent.name}.html")
    packed = next(folder.glob("*.html"))
    (folder / f"{packed.name}.gz").write_bytes(gzip.compress(packed.read_bytes()))
    packed.unlink()
    (folder / ".hidden.html").write_text("not a page")
    return folder


def test_a_folder_becomes_files_as_clean_writes_them():
    folder = make_folder()
    good("--to", "nitf", folder, "articles")
    sources = sorted(p for p in folder.rglob("*.html*") if not p.name.startswith("."))
    written = sorted(p for p in pathlib.Path("articles").rglob("*") if p.is_file())
    assert [f"{p.relative_to(folder)}.xml" for p in sources] == [
        str(p.relative_to("articles")) for p in written
    ]
    for source, article in zip(sources, written):
        if source.suffix == ".gz":
            source.write_bytes(gzip.decompress(source.read_bytes()))
        assert article.read_bytes() == clean(source, "nitf"), source
    assert left_over("articles") == []


def test_all_ways_in_give_the_same_rows():
    folder = make_folder()
    lines = as_lines(records())
    inputs = {"plain.jsonl": lines, "members.jsonl.gz": b"".join(map(gzip.compress, lines.splitlines(True)))}
    for name, data in inputs.items():
        pathlib.Path(name).write_bytes(data)
    subprocess.run(["zstd", "-q", "-o", "frames.ndjson.zst", "plain.jsonl"], check=True)
    texts = {}
    for name in [folder, "pages/*.html*", *inputs, "frames.ndjson.zst"]:
        good(name, "out.jsonl")
        texts[name] = sorted(row["text"] for row in rows(pathlib.Path("out.jsonl")))
    everything = sorted(clean(page, "text").decode() for page in PAGES)
    glob = texts.pop("pages/*.html*")
    assert all(found == everything for found in texts.values()), texts.keys()
    assert 0 < len(glob) < len(everything) and set(glob) < set(everything)


def test_rows_say_what_was_found_and_what_went():
    pathlib.Path("in.jsonl").write_text(
        '{"id": 7, "text": "Harbour bridge closes\\n\\nThe bridge over the harbour closes on Monday, the'
        ' council said, because its bearings are worn.\\n\\nAdvertisement\\n", "url": "https://a.example/1",'
        ' "language": "en-GB"}\n'
    )
    good("in.jsonl", "out.jsonl")
    (row,) = rows(pathlib.Path("out.jsonl"))
    assert row["id"] == 7
    assert row["metadata"]["headline"] == "Harbour bridge closes"
    assert row["url"] == "https://a.example/1"
    assert row["removed"] == {"advert": 1}
    assert "Advertisement" not in row["text"]
    assert "milliseconds" not in row
    good("--timings", "in.jsonl", "out.jsonl")
    assert rows(pathlib.Path("out.jsonl"))[0]["milliseconds"] > 0


def test_the_number_of_threads_changes_nothing():
    pathlib.Path("in.jsonl").write_bytes(as_lines(records()) * 3)
    outputs = set()
    for jobs in 1, 2, 7:
        good("--jobs", jobs, "in.jsonl", "out.jsonl")
        outputs.add(pathlib.Path("out.jsonl").read_bytes())
    (output,) = outputs
    assert [json.loads(line)["id"] for line in output.splitlines()] == [r["id"] for r in records()] * 3


def kill_until_done(arguments, moments):
    """Starts the batch again and again, each time killing it at a random moment; says how often it went on."""
    went_on = 0
    for moment in moments:
        process = subprocess.Popen(
            [CLI, "batch", "--checkpoint", "0", *map(str, arguments)], stderr=subprocess.PIPE, encoding="utf-8"
        )
        try:
            _, err = process.communicate(timeout=moment)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            _, err = process.communicate()
            went_on += "going on after" in err
            continue
        return process.returncode, went_on + ("going on after" in err)
    raise AssertionError("it never ends")


def growing_moments(first):
    """Random times to wait that grow, so that it comes to an end."""
    chance = random.Random(11)
    for attempt in range(1000):
        yield chance.uniform(0, first * 1.1**attempt)


def left_over(folder="."):
    """What a batch that ended may not leave."""
    names = [str(p) for p in pathlib.Path(folder).rglob("*")]
    return [name for name in names if ".partial" in name or ".batch" in name]


def test_killed_at_any_moment_it_goes_on_to_the_same_bytes():
    lines = as_lines(records()).splitlines(True)
    lines[3:3] = [b"this is not JSON\n", b'{"id": 1}\n']
    pathlib.Path("in.jsonl").write_bytes(b"".join(lines) * (2 if SANITIZED else 8))
    assert batch("--jobs", 2, "in.jsonl", "whole.jsonl").code == 1
    assert batch("--jobs", 2, "in.jsonl", "whole").code == 1

    start = time.monotonic()
    assert batch("--jobs", 2, "in.jsonl", "timed.jsonl").code == 1
    first = (time.monotonic() - start) / 6
    for out in "again.jsonl", "again":
        code, went_on = kill_until_done(["--jobs", 2, "in.jsonl", out], growing_moments(first))
        assert code == 1
        assert went_on >= 2, f"{out} went on only {went_on} times"
        whole = out.replace("again", "whole")
        assert same(whole, out), out
        assert same(f"{whole}.failures.jsonl", f"{out}.failures.jsonl")
    assert left_over() == []


def same(one, other):
    """Whether two files, or all files of two folders, have the same bytes."""
    return subprocess.run(["diff", "-r", one, other], stdout=subprocess.DEVNULL).returncode == 0


def stop_early(*arguments):
    """Kills a batch as soon as it has a checkpoint with something in it."""
    process = subprocess.Popen([CLI, "batch", "--checkpoint", "0", *arguments], stderr=subprocess.DEVNULL)
    checkpoint = pathlib.Path(f"{arguments[-1]}.batch")
    while process.poll() is None:
        with contextlib.suppress(FileNotFoundError):
            if '"documents": 0' not in checkpoint.read_text():
                break
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert checkpoint.exists(), "the batch was too short"


def test_it_goes_on_only_with_the_same_work():
    pathlib.Path("in.jsonl").write_bytes(as_lines(records()) * 8)
    stop_early("in.jsonl", "out.jsonl")
    run = batch("--strictness", "favour-keeping", "in.jsonl", "out.jsonl")
    assert run.code == 2 and "with another options" in run.err and "--restart" in run.err, run
    everything = pathlib.Path("in.jsonl").read_bytes()
    pathlib.Path("in.jsonl").write_bytes(b"\n" + everything)
    run = batch("in.jsonl", "out.jsonl")
    assert run.code == 2 and "the inputs changed" in run.err, run
    assert "going on" not in good("--restart", "in.jsonl", "out.jsonl").err
    assert len(rows(pathlib.Path("out.jsonl"))) == 8 * len(PAGES)
    assert left_over() == []


def test_what_cannot_be_read_is_told_and_the_rest_goes_on():
    one, two, three = (json.dumps({"id": i, "text": f"Story {i}.\n\nIt goes on."}) + "\n" for i in (1, 2, 3))
    damaged = bytearray(gzip.compress(two.encode() * 50))
    damaged[len(damaged) // 2] ^= 0xFF
    members = gzip.compress(one.encode()) + damaged + gzip.compress(three.encode())
    folder = pathlib.Path("in")
    folder.mkdir()
    (folder / "a.jsonl.gz").write_bytes(members)
    (folder / "b.jsonl").write_text(one + "\n{not JSON}\n" + '[1]\n{"id": "x", "text": 3}\n' + three)
    (folder / "c.html").write_text("<p>" + "A long page. " * 500)
    (folder / "d.html.gz").write_bytes(gzip.compress(b"<p>cut short")[:-4])
    (folder / "e.txt").write_text("A short page, which is cleaned.")
    (folder / "f.jsonl").write_text(json.dumps({"id": "long", "text": "word " * 30000}) + "\n" + one)
    run = batch("--max-input-bytes", 5000, folder, "out.jsonl")
    assert run.code == 1 and "out.jsonl.failures.jsonl" in run.err, run
    ids = [row["id"] for row in rows(pathlib.Path("out.jsonl"))]
    assert ids[0] == 1 and ids[-4:] == [1, 3, "e.txt", 1] and 3 in ids[1:-4], ids
    failures = rows(pathlib.Path("out.jsonl.failures.jsonl"))
    assert all(failure["reason"] for failure in failures)
    found = {(pathlib.Path(f["file"]).name, f.get("record"), f.get("offset"), f["status"]) for f in failures}
    size = len(one)
    assert ("b.jsonl", 3, size + 1, "no-record") in found, found
    assert ("b.jsonl", 4, size + 12, "no-record") in found, found
    assert ("b.jsonl", 5, size + 16, "no-record") in found, found
    assert ("c.html", None, None, "CLEANCOPY_E_LIMIT") in found, found
    assert ("d.html.gz", None, None, "unreadable") in found, found
    assert ("f.jsonl", 1, 0, "unreadable") in found, found
    gzip_failures = [f for f in failures if f["file"].endswith("a.jsonl.gz")]
    assert any("damaged gzip at byte" in f["reason"] for f in gzip_failures), gzip_failures
    assert all(f["record"] > 1 for f in gzip_failures)
    assert len(failures) == 6 + len(gzip_failures)


def test_a_full_disk_leaves_nothing_half_written():
    pathlib.Path("in.jsonl").write_bytes(as_lines(records()) * 8)
    good("in.jsonl", "whole.jsonl")
    pathlib.Path("disk").mkdir()
    own_disk = ["unshare", "--mount", "--map-root-user"] if os.getuid() else ["unshare", "--mount"]
    script = (
        'mount -t tmpfs -o size=96k none disk; "$@"; code=$?; ls disk; '
        'mount -o remount,size=64m disk; "$@" || exit 9; cmp disk/out.jsonl whole.jsonl || exit 8; exit $code'
    )
    line = [*own_disk, "bash", "-c", script, "bash", CLI, "batch", "in.jsonl", "disk/out.jsonl"]
    done = subprocess.run(line, capture_output=True, encoding="utf-8")
    assert done.returncode == 3, done
    assert "No space left on device" in done.stderr
    assert "out.jsonl" not in done.stdout.split(), "half of the output has the whole's name"


def test_arguments_that_cannot_be_right_are_told_at_once():
    pathlib.Path("in").mkdir()
    pathlib.Path("in/a.txt").write_text("A page.")
    wrong = {
        ("missing", "out"): (3, "missing"),
        ("in", "in/out"): (2, "would be read as an input"),
        ("in", "in/a.txt", "out"): (2, "read twice"),
        ("--to", "text", "in", "out.jsonl"): (2, "--to is for files"),
        ("--timings", "in", "out"): (2, "--timings"),
        ("--to", "betamax", "in", "out"): (2, "betamax"),
        ("--jobs", "0", "in", "out"): (2, "jobs"),
        ("--charset", "klingon", "in", "out"): (2, "klingon"),
        ("--max-input-bytes", "none", "in", "out"): (2, "max-input-bytes"),
        ("in", "missing/out.jsonl"): (3, "missing"),
        ("in",): (2, "paths"),
    }
    for arguments, (code, message) in wrong.items():
        run = batch(*arguments)
        assert run.code == code and message in run.err, (arguments, run)
    assert sorted(p.name for p in pathlib.Path().iterdir()) == ["in"]


def test_memory_is_bounded():
    if SANITIZED:
        return
    page = PAGES[0].read_text("utf-8")
    line = json.dumps({"html": page}) + "\n"
    with gzip.open("in.jsonl.gz", "wt", compresslevel=1) as file:
        for _ in range(40_000_000 // len(line)):
            file.write(line)
    process = subprocess.Popen([CLI, "batch", "in.jsonl.gz", "out.jsonl"], stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    assert usage.ru_maxrss < 40_000, f"{usage.ru_maxrss} KB"


def test_a_terminal_gets_a_bar_and_a_file_gets_lines():
    pathlib.Path("in.jsonl").write_bytes(as_lines(records()) * (8 if SANITIZED else 60))
    ours, theirs = pty.openpty()
    process = subprocess.Popen([CLI, "batch", "--jobs", "1", "in.jsonl", "out.jsonl"], stderr=theirs)
    os.close(theirs)
    shown = b""
    with contextlib.suppress(OSError):  # the other end is closed
        while chunk := os.read(ours, 65536):
            shown += chunk
    assert process.wait() == 0
    bars = [bar for bar in shown.split(b"\r") if b"[" in bar]
    assert any(b"#" in bar and b"/s" in bar and b"failed" in bar and b"left" in bar for bar in bars), shown
    run = good("in.jsonl", "out.jsonl")
    assert "\r" not in run.err and run.err.endswith("0 failed\n"), run


def main():
    """Runs every test in a folder of its own."""
    failed = 0
    for name, test in list(globals().items()):
        if not name.startswith("test_"):
            continue
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
            try:
                test()
            except AssertionError as error:
                failed += 1
                line = error.__traceback__.tb_next.tb_lineno
                print(f"FAILED {name}, line {line}: {str(error)[:2000]}", file=sys.stderr)
    sys.exit(failed > 0)


main()
