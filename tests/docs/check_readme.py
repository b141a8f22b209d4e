"""Does what README.md shows: its commands run and print what it says, its programs are those of the repository.

- ```console blocks: every line after `$ ` is run, what stands below must be its output; a line `...` stands for any
  number of lines. `./demo` and `./check` are left out here: ./check itself is running, and runs the first by itself.
- ```python blocks are run in the folder of the repository, ```c blocks must be docs/clean_file.c.
The programs `cleancopy` and `python` are those of the builds that ./check made. With `--update`, output that changed is
put into README.md instead of being reported: read the difference before you commit it.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n((?:(?!\$ |```$).*\n)*)", re.MULTILINE)
SKIPPED = re.compile(r"(sudo )?\./(demo|check)\b|git clone")


def matches(shown, printed):
    """Whether the output is the one shown, where `...` stands for any lines."""
    parts = [re.escape(part.strip("\n")) for part in re.split(r"^\.\.\.$", shown, flags=re.M)]
    return re.fullmatch(r"(?s)\s*" + ".*?".join(parts) + r"\s*", printed) is not None


def run(command, environment):
    """Runs one command line; gives its exit code and all that it printed."""
    done = subprocess.run(
        ["bash", "-euo", "pipefail", "-c", command],
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    )
    return done.returncode, done.stdout


def wrong_console(block, environment):
    """Yields what is wrong with a console block."""
    for command, shown in COMMAND.findall(block):
        if SKIPPED.match(command):
            continue
        code, printed = run(command, environment)
        if code != 0:
            yield f"{command}: exit code {code}\n{printed}"
        elif shown.strip() and not matches(shown, printed):
            yield f"{command} prints\n{printed}instead of\n{shown}"


def updated(readme, environment):
    """README.md with what its commands print now, where it shows all of it."""

    def with_output(match):
        command, shown = match[1], match[2]
        if not shown.strip() or "..." in shown.splitlines() or SKIPPED.match(command):
            return match[0]
        return f"$ {command}\n{run(command, environment)[1]}"

    def with_outputs(block):
        return COMMAND.sub(with_output, block[0])

    return re.sub(r"^```console\n.*?^```$", with_outputs, readme, flags=re.M | re.S)


def main():
    """Checks every block and exits with 1 if one is wrong."""
    readme_file = ROOT / "README.md"
    readme = readme_file.read_text(encoding="utf-8")
    problems = []
    with tempfile.TemporaryDirectory() as home:
        programs = [pathlib.Path(sys.executable).parent, ROOT / "build/dev/bindings/cli"]
        path = os.pathsep.join([*map(str, programs), os.environ["PATH"]])
        environment = {**os.environ, "HOME": home, "PATH": path}
        if "--update" in sys.argv:
            readme = updated(readme, environment)
            readme_file.write_text(readme, encoding="utf-8")
        for language, block in re.findall(r"^```(\w+)\n(.*?)^```$", readme, re.M | re.S):
            if language == "console":
                problems += wrong_console(block, environment)
            elif language == "python":
                done = subprocess.run([sys.executable, "-c", block], check=False, cwd=ROOT, env=environment)
                problems += [f"this Python program fails:\n{block}"] * (done.returncode != 0)
            elif language == "c" and block != (ROOT / "docs/clean_file.c").read_text("utf-8"):
                problems.append("the C program is not docs/clean_file.c")
    print("\n".join(problems) or "README.md says what is so")
    sys.exit(bool(problems))


main()
