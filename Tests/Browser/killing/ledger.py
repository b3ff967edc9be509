"""What was asked of the server, and what of that it answered: an answer counts once it was received whole."""

import collections
import threading


class Note:
    """One deed: whether it was answered or refused, and what is known of it."""

    def __init__(self, **facts):
        self.facts = facts
        self.is_answered = self.is_refused = False

    def answered(self, **facts):
        self.facts.update(facts)
        self.is_answered = True

    def refused(self):
        self.is_refused = True

    @property
    def is_open(self):
        """Whether nobody knows if it was done: it was sent, and nothing came back."""
        return not self.is_answered and not self.is_refused

    def __getitem__(self, name):
        return self.facts.get(name)


class Ledger:
    """All deeds by kind and key, in the order in which they were sent."""

    def __init__(self):
        self.lock = threading.Lock()
        self.notes = collections.defaultdict(dict)
        # How often something that goes into the audit trail was asked for and answered: by who, what and its details.
        self.asked, self.given = collections.Counter(), collections.Counter()
        # What a session or password was is unsure after a deed that was not answered.
        self.numbers = collections.Counter()

    def sent(self, kind, key, **facts):
        with self.lock:
            note = self.notes[kind][key] = Note(**facts)
            return note

    def of(self, kind):
        """All deeds of a kind with their keys."""
        with self.lock:
            return list(self.notes[kind].items())

    def find(self, kind, key):
        with self.lock:
            return self.notes[kind].get(key)

    def next(self, kind):
        """A number that was not used for this kind."""
        with self.lock:
            self.numbers[kind] += 1
            return self.numbers[kind]

    def looks(self, key):
        with self.lock:
            self.asked[key] += 1

    def looked(self, key):
        with self.lock:
            self.given[key] += 1

    def summary(self):
        """How many deeds of each kind were sent, answered, refused and left open."""
        lines = []
        for kind, notes in sorted(self.notes.items()):
            values = list(notes.values())
            counts = [len(values), *(sum(getattr(note, name) for note in values) for name in ("is_answered", "is_refused", "is_open"))]
            lines.append("  {:<12} sent {:>6}  answered {:>6}  refused {:>5}  open {:>4}".format(kind, *counts))
        lines.append("  {:<12} sent {:>6}  answered {:>6}".format("looks", sum(self.asked.values()), sum(self.given.values())))
        return "\n".join(lines)
