"""Have files read in children that may be killed.

A child has a memory limit (RLIMIT_AS), no network (a seccomp filter refuses it every socket), an environment
of its own, its own temporary folder, and a clock: this process kills its whole group when it runs out. There
are two clocks: one for opening and laying out a file, one for each page's OCR. A page that kills its child is
unreadable and the file goes on in a new child; what kills a child before its first page, or three children,
is refused. Before a result counts against a file, a page of the program's own proves that readers can read.
"""

import os
import selectors
import socket
import time
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from intake.errors import DocumentError, MissingToolError
from intake.read import wire
from intake.read.job import Child, Job, close_file, killed_page, open_file, why_lost
from intake.read.nursery import Nursery, open_nursery
from intake.read.proof import prove_reading
from intake.read.reading import Reading
from models.limits import Limits

_MAX_DEATHS = 3
_PATIENCE = 10.0  # seconds for one message to come through whole


def read_guarded(
    paths: Sequence[Path], limits: Limits, work: Path | None, keys: Mapping[str, str] | None = None
) -> Iterator[tuple[Path, Reading | DocumentError]]:
    """Read files over all cores and give the results in the order given."""
    pool = Pool(limits, open_nursery(work), keys or {})
    try:
        yield from pool.read(paths)
    finally:
        pool.close()


class Pool:
    """The children of one call, and the files that wait for them."""

    def __init__(self, limits: Limits, nursery: Nursery, keys: Mapping[str, str]) -> None:
        self._limits = limits
        self._keys = keys
        self._nursery = nursery
        self._most = limits.workers or len(os.sched_getaffinity(0))
        self._children: list[Child] = []
        self._waiting: deque[Job] = deque()
        self._running: list[Job] = []
        self._selector = selectors.DefaultSelector()

    def read(self, paths: Sequence[Path]) -> Iterator[tuple[Path, Reading | DocumentError]]:
        """Read files, opened no earlier than a child is near, and yield in order."""
        coming = deque(paths)
        jobs: deque[Job] = deque()
        while coming or jobs:
            while coming and len(jobs) < 2 * self._most + 2:
                jobs.append(self._take(coming.popleft()))
            while jobs and jobs[0].result is not None:
                job = jobs.popleft()
                if job.may_be_readers_fault:
                    self._prove(inked=job.needs_ocr and job.deaths > 0)
                with self._clocks_stopped():
                    yield job.path, job.result  # type: ignore[misc]
            if jobs and jobs[0].result is None:
                self._step()

    def _prove(self, *, inked: bool) -> None:
        """See that readers can read."""
        with self._clocks_stopped():
            prove_reading(self._nursery, self._limits, inked=inked)

    @contextmanager
    def _clocks_stopped(self) -> Iterator[None]:
        """Let no reader's clock run while nobody listens to it: it may only be waiting for an answer."""
        started = time.monotonic()
        try:
            yield
        finally:
            for child in self._children:
                child.deadline += time.monotonic() - started

    def close(self) -> None:
        """Give idle children back and kill the others."""
        for child in list(self._children):
            if child.job is None:
                self._selector.unregister(child.channel)
                self._nursery.put_back(child.pid, child.channel)
            else:
                self._kill(child)
        self._selector.close()
        for job in [*self._waiting, *self._running]:
            close_file(job)

    def _take(self, path: Path) -> Job:
        try:
            job = Job(path=path, file=open_file(path, self._limits))
        except DocumentError as error:
            return Job(path=path, file=-1, result=error)
        self._waiting.append(job)
        return job

    def _step(self) -> None:
        """Give work to idle children, listen once, and kill what is out of time."""
        self._assign()
        now = time.monotonic()
        soonest = min((child.deadline for child in self._children if child.job), default=now)
        for key, _ in self._selector.select(max(0.0, soonest - now)):
            self._hear(key.data)
        now = time.monotonic()
        for child in [each for each in self._children if each.job and each.deadline <= now]:
            self._bury(child, timed_out=True)

    def _assign(self) -> None:
        while job := self._next_job():
            child = next((each for each in self._children if each.job is None), None)
            if child is None and len(self._children) < self._most:
                child = self._start()
            if child is None:
                return
            if job in self._waiting:
                self._waiting.remove(job)
                self._running.append(job)
            self._give(child, job)

    def _next_job(self) -> Job | None:
        """Return a file that waits, else one with OCR pages that another child can share."""
        if self._waiting:
            return self._waiting[0]
        shared = (
            job
            for job in self._running
            if job.needs_ocr and job.answer is None and job.total - len(job.claimed) > job.children - 1
        )
        return next(shared, None)

    def _start(self) -> Child:
        pid, channel = self._nursery.take()
        channel.settimeout(_PATIENCE)
        child = Child(pid=pid, channel=channel)
        self._children.append(child)
        self._selector.register(channel, selectors.EVENT_READ, child)
        return child

    def _give(self, child: Child, job: Job) -> None:
        job.children += 1
        child.begin_file(job, self._limits)
        try:
            socket.send_fds(child.channel, [b"f"], [job.file])
            wire.send(child.channel, wire.pack_terms(self._limits, self._keys))
        except OSError:
            self._give_anew(child, job)

    def _give_anew(self, child: Child, job: Job) -> None:
        """Let a file wait for another reader: this one was gone before it saw the file."""
        job.given_anew += 1
        if job.given_anew > _MAX_DEATHS:
            self._bury(child)
            return
        self._kill(child)
        job.children -= 1
        if job.children == 0:
            self._running.remove(job)
            self._waiting.appendleft(job)

    def _hear(self, child: Child) -> None:
        job = child.job
        try:
            message = wire.receive(child.channel)
            if job is None:
                raise wire.Closed
            self._note(child, job, message)
        except (wire.Closed, OSError, ValueError, KeyError, TypeError, IndexError):
            self._bury(child)

    def _note(self, child: Child, job: Job, message: dict[str, Any]) -> None:
        if "begin" in message:
            self._claim(child, job, int(message["begin"]), int(message["total"]))
        elif "ocr" in message:
            child.switch_clock(bool(message["ocr"]))
            job.needs_ocr = True
        elif "page" in message:
            page = wire.unpack_page(message["page"])
            job.pages[page.number] = page
            child.page = None
        elif "missing" in message:
            raise MissingToolError(str(message["missing"]))
        else:
            job.answer = job.answer or message
            self._release(child, job)

    def _claim(self, child: Child, job: Job, number: int, total: int) -> None:
        job.total = max(job.total, total)
        mine = number not in job.claimed and 0 <= number <= self._limits.max_pages
        if mine:
            job.claimed.add(number)
            child.begin_page(number, self._limits)
        child.channel.sendall(b"y" if mine else b"n")

    def _release(self, child: Child, job: Job) -> None:
        child.job = None
        job.children -= 1
        if job.children == 0:
            self._settle(job)

    def _bury(self, child: Child, *, timed_out: bool = False) -> None:
        """Kill a child with all its children; say what that means for the file it read."""
        job, page, was_ocr = child.job, child.page, child.is_in_ocr
        self._kill(child)
        if job is None:
            return
        job.deaths += 1
        job.children -= 1
        if page is not None and (was_ocr or not timed_out):
            job.pages[page] = killed_page(page)
            lost = job.deaths >= _MAX_DEATHS
        else:
            lost = job.answer is None
        if lost:
            job.answer = {"error": why_lost(timed_out)}
        if job.children == 0:
            if job.answer is None:
                self._running.remove(job)
                self._waiting.appendleft(job)
            else:
                self._settle(job)

    def _kill(self, child: Child) -> None:
        self._children.remove(child)
        self._selector.unregister(child.channel)
        child.channel.close()
        self._nursery.kill(child.pid)

    def _settle(self, job: Job) -> None:
        self._running.remove(job)
        close_file(job)
        answer = job.answer or {}
        if "done" in answer:
            pages = tuple(job.pages[number] for number in sorted(job.pages))
            job.result = wire.unpack_reading(answer["done"], pages)
        else:
            code, message = answer["error"]
            job.result = DocumentError(str(code), str(message))
