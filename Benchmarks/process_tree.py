"""One run with every process that it starts: engines are servers, machines of Java's, and clients that start others.

The kernel says of an ended process how much processor time it and its children took, but of memory only what the largest of them had.
So all of them are looked at every 0.2 seconds, and the greatest sum counts. Linux only, by /proc.
"""

import ctypes
import os
import signal
import subprocess
import threading
import time
from pathlib import Path

PERIOD = 0.2
TICKS = os.sysconf("SC_CLK_TCK")
BECOME_SUBREAPER = 36


def adopt_orphans():
    """Makes this process the parent of what its children leave behind, so that nothing of a run is lost or goes on."""
    ctypes.CDLL(None).prctl(BECOME_SUBREAPER, 1, 0, 0, 0)


def processes():
    """All processes by number: the parent of each, and its processor seconds with those of its children that have ended."""
    found = {}
    for entry in os.scandir("/proc"):
        if entry.name.isdigit():
            try:
                with open(f"/proc/{entry.name}/stat", "rb") as file:
                    fields = file.read().rpartition(b")")[2].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            found[int(entry.name)] = (int(fields[1]), sum(map(int, fields[11:15])) / TICKS)
    return found


def descendants(roots, among):
    """These processes and all under them."""
    children, tree = {}, [root for root in roots if root in among]
    for pid, (parent, _) in among.items():
        children.setdefault(parent, []).append(pid)
    for pid in tree:
        tree += children.get(pid, [])
    return tree


def memory(pids):
    """Bytes of these processes. What they share by shared memory is counted once, as what the one has that sees most of it."""
    own, shared = 0, 0
    for pid in pids:
        try:
            with open(f"/proc/{pid}/status", "rb") as file:
                sizes = dict(line.split(b":", 1) for line in file if line.startswith(b"Rss"))
        except (FileNotFoundError, ProcessLookupError):
            continue
        # A process that has ended and waits for its parent has no memory.
        sizes = {name: int(size.split()[0]) * 1024 for name, size in sizes.items()}
        own += sizes.get(b"RssAnon", 0) + sizes.get(b"RssFile", 0)
        shared = max(shared, sizes.get(b"RssShmem", 0))
    return own + shared


def cpu(servers):
    """Processor seconds of servers with all under them, so far."""
    among = processes()
    return sum(among[pid][1] for pid in descendants(servers, among))


def size(folder):
    """Bytes that a folder takes of the disk; files that go while it is looked through are not counted."""
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += os.lstat(os.path.join(place, name)).st_blocks * 512
            except FileNotFoundError:
                pass
    return total


class Watch(threading.Thread):
    """Looks at a run until it has ended, and ends it when its time is over."""

    def __init__(self, roots, folders, patience):
        super().__init__(daemon=True)
        self.roots, self.folders, self.ends = roots, folders, time.monotonic() + patience if patience else None
        self.peak, self.sizes, self.stopped, self.over = 0, dict.fromkeys(folders, 0), False, threading.Event()

    def run(self):
        looks = 0
        while not self.over.wait(PERIOD):
            tree = descendants(self.roots, processes())
            self.peak = max(self.peak, memory(tree))
            # Folders every second: looking through them costs more.
            if looks % round(1 / PERIOD) == 0:
                self.look()
            looks += 1
            if self.ends and time.monotonic() > self.ends:
                self.stopped = True
                kill(descendants(self.roots[:1], processes()))
                return

    def look(self):
        for name, folder in self.folders.items():
            self.sizes[name] = max(self.sizes[name], size(folder))


def kill(pids):
    for pid in pids:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass


def run(arguments, output, environment={}, servers=(), folders={}, patience=None):
    """Runs a command to its end.

    environment: None for a variable takes it away.
    servers: the numbers of processes that work for it but were there before.
    folders: by name, whose greatest size is wanted.
    patience: seconds after which it is ended with all its processes.

    Gives wall and processor seconds, peak memory and sizes in bytes, its status, and whether it was stopped.
    """
    adopt_orphans()
    variables = {name: value for name, value in {**os.environ, **environment}.items() if value is not None}
    before, output = cpu(servers), Path(output)
    with open(output, "wb") as stdout, open(output.with_suffix(".errors"), "wb") as stderr:
        start = time.perf_counter()
        process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=stdout, stderr=stderr, env=variables)
        watch = Watch([process.pid, *servers], folders, patience)
        watch.start()
        try:
            # Without taking it from the list of processes, so that its number cannot be another's while it is watched.
            os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
        except KeyboardInterrupt:
            # Servers do not always listen to Ctrl-C.
            kill(descendants([process.pid], processes()))
            raise
        seconds = time.perf_counter() - start
    watch.over.set()
    watch.join()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    usages = [usage, *left_behind()]
    used = sum(usage.ru_utime + usage.ru_stime for usage in usages) + cpu(servers) - before
    # The kernel's own peak is exact, for one process; a short run may have ended before it was looked at.
    peak = max(watch.peak, max(usage.ru_maxrss for usage in usages) * 1024)
    return {"seconds": seconds, "cpu": used, "peak": peak, "sizes": watch.sizes, "status": process.returncode, "stopped": watch.stopped}


def left_behind():
    """Ends what a run has left, and gives what the kernel says of it."""
    found = []
    while rest := descendants([os.getpid()], processes())[1:]:
        kill(rest)
        for pid in rest:
            try:
                found.append(os.wait4(pid, 0)[2])
            except ChildProcessError:
                # A child of a child; it comes to us once its parent has been taken off the list.
                pass
    return found
