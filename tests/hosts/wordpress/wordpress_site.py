"""A WordPress of one's own, for the time of a `with`: Debian's package, MariaDB on a socket, PHP's own server.

    with Site(pathlib.Path("build/hosts/wordpress")) as site:
        site.php("program.php", "argument")      # a program on WordPress's functions
        urllib.request.urlopen(site.address)     # the site itself

Everything lies in the folder given and in a temporary one; whatever happens, both servers are stopped.
"""

import ctypes
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

HERE = pathlib.Path(__file__).parent
PACKAGE = pathlib.Path("/usr/share/wordpress")
PASSWORD = "only-for-this-test"


def missing():
    """What is not installed, as a sentence, or None."""
    programs = [name for name in ("php", "mariadbd", "mariadb-install-db", "mariadb") if not _which(name)]
    if not PACKAGE.is_dir():
        programs.append("wordpress")
    return f"not installed: {', '.join(programs)}" if programs else None


def _which(program):
    return shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")


def _free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def _die_with_parent():
    """Also where this process is killed and cannot stop its servers any more."""
    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGTERM)


def _wait_for(what, ready, process, seconds=30):
    end = time.monotonic() + seconds
    while not ready():
        if process.poll() is not None:
            raise RuntimeError(f"{what} stopped with code {process.returncode}")
        if time.monotonic() > end:
            raise RuntimeError(f"{what} was not there after {seconds} s")
        time.sleep(0.05)


class Site:
    """The folder is made anew; `plugins` are folders that the site's plugins/ points to."""

    def __init__(self, folder, plugins=(), php_options=()):
        self.folder = folder.resolve()
        self.root = self.folder / "site"
        self.debug_log = self.folder / "debug.log"
        self.password = PASSWORD
        self.address = f"http://127.0.0.1:{_free_port()}"
        self._plugins = plugins
        self._php_options = list(php_options)
        self._processes = []
        self._temporary = tempfile.mkdtemp(prefix="hosts-")  # a socket's path may be 107 bytes long
        self._socket = f"{self._temporary}/db.sock"
        self.environment = {
            **os.environ,
            "HOSTS_SOCKET": self._socket,
            "HOSTS_ADDRESS": self.address,
            "HOSTS_PASSWORD": PASSWORD,
            "HOSTS_DEBUG_LOG": str(self.debug_log),
        }

    def __enter__(self):
        try:
            shutil.rmtree(self.folder, ignore_errors=True)
            self.folder.mkdir(parents=True)
            self._copy_site()
            self._start_database()
            self.version = self.php(HERE / "install.php").strip()
            self._start_server()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for process in reversed(self._processes):
            process.terminate()
        for process in self._processes:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
        shutil.rmtree(self._temporary, ignore_errors=True)

    def php(self, program, *arguments, environment=(), check=True, extension=True):
        """Runs a program of the command line in the site's folder, if wanted without extensions; its output."""
        options = self._php_options if extension else []
        command = ["php", *options, str(program), *map(str, arguments)]
        run = subprocess.run(
            command, cwd=self.root, env={**self.environment, **dict(environment)}, capture_output=True, text=True
        )
        if check and run.returncode:
            said = f"{run.stderr}{run.stdout[-2000:]}{self.complaints()[-2000:]}"
            raise RuntimeError(f"{program} ended with code {run.returncode}: {said}")
        return run.stdout

    def complaints(self):
        """What PHP and WordPress warned of; not of WordPress's own code for older PHP, nor that it finds no updates."""
        if not self.debug_log.exists():
            return ""
        lines = self.debug_log.read_text("utf-8").splitlines(keepends=True)
        own = re.compile("PHP Deprecated.*/wp-(includes|admin)/|/wp-includes/update.php|WordPress.org")
        return "".join(line for line in lines if not own.search(line))

    def _copy_site(self):
        # Copied, because WordPress looks for its configuration beside its own files.
        shutil.copytree(PACKAGE, self.root, ignore=shutil.ignore_patterns("wp-config.php", "akismet"))
        shutil.copy(HERE / "wp-config.php", self.root)
        themes = self.root / "wp-content/themes"
        themes.mkdir(exist_ok=True)
        shutil.copytree(HERE / "plain", themes / "plain")
        (self.root / "wp-content/uploads").mkdir(exist_ok=True)
        for plugin in self._plugins:
            (self.root / "wp-content/plugins" / plugin.name).symlink_to(plugin.resolve())

    def _start(self, name, command):
        with open(self.folder / f"{name}.log", "wb") as log:
            process = subprocess.Popen(
                command, cwd=self.root, env=self.environment, stdout=log, stderr=log, preexec_fn=_die_with_parent
            )
        self._processes.append(process)
        return process

    def _start_database(self):
        data = self.folder / "database"
        common = ["--no-defaults", f"--datadir={data}"] + (["--user=root"] if os.geteuid() == 0 else [])
        install = [_which("mariadb-install-db"), *common, "--skip-test-db", "--auth-root-authentication-method=normal"]
        subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
        # Who can reach the socket, in a folder that is ours alone, may do all.
        process = self._start("mariadbd", [
            _which("mariadbd"), *common, f"--socket={self._socket}", "--skip-networking", "--skip-grant-tables",
            "--innodb-flush-log-at-trx-commit=0", "--innodb-fast-shutdown=2", "--innodb-buffer-pool-size=64M",
        ])
        client = ["mariadb", "--no-defaults", f"--socket={self._socket}", "-e", "CREATE DATABASE wordpress"]
        _wait_for("MariaDB", lambda: os.path.exists(self._socket), process)
        subprocess.run(client, check=True)

    def _start_server(self):
        host = self.address.removeprefix("http://")
        process = self._start("php", ["php", *self._php_options, "-S", host, "-t", str(self.root)])

        def answers():
            try:
                return urllib.request.urlopen(f"{self.address}/readme.html", timeout=5).status == 200
            except (urllib.error.URLError, ConnectionError):
                return False

        _wait_for("PHP's server", answers, process)
