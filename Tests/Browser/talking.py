"""Requests byte by byte, as no browser sends them, and what comes back."""

import re
import socket

# Seconds a single answer may take.
PATIENCE = 15
FORM = "application/x-www-form-urlencoded"


def get(path, cookie=None, method="GET", headers=()):
    """A request without a body."""
    lines = [f"{method} {path} HTTP/1.1", "Host: takar.contoh", "Connection: close", *headers]
    if cookie:
        lines.append(f"Cookie: {cookie}")
    return ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape")


def sent(path, body, kind, cookie=None, length=None, headers=()):
    """A request with a body, of another length than it says where one is given."""
    length = len(body) if length is None else length
    return get(path, cookie, "POST", [f"Content-Type: {kind}", f"Content-Length: {length}", *headers]) + body


def parts(boundary, *parts):
    """A body of parts, each with its head and its content."""
    body = b"".join(b"--" + boundary + b"\r\n" + head + b"\r\n\r\n" + content + b"\r\n" for head, content in parts)
    return body + b"--" + boundary + b"--\r\n"


def disposition(name, filename=None):
    """The head of a part."""
    head = f'Content-Disposition: form-data; name="{name}"'
    return (head if filename is None else head + f'; filename="{filename}"').encode()


def ask(server, data, patience=PATIENCE, half_close=True):
    """Everything that comes back for some bytes; what is cut off on the way is cut off."""
    answer = b""
    with socket.create_connection(("127.0.0.1", server.port), timeout=patience) as connection:
        try:
            connection.sendall(data)
            if half_close:
                connection.shutdown(socket.SHUT_WR)
            while piece := connection.recv(65536):
                answer += piece
        except (ConnectionResetError, BrokenPipeError):
            pass
    return answer


def status(answer):
    """The status of an answer; nothing where there is none."""
    found = re.match(rb"HTTP/1\.[01] (\d{3})", answer)
    return int(found[1]) if found else None
