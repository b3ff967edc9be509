"""How attempts go over the wire."""

import socket
import struct
import time

# Seconds an answer may take, with all that goes on beside it.
PATIENCE = 30


def exchange(port, attempt, random):
    """Everything that comes back."""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        try:
            if attempt.way == "cut off":
                connection.sendall(attempt.data[: random.randrange(len(attempt.data) + 1)])
                # Closed without waiting for what is still on its way.
                connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return b""
            if attempt.way == "slowly":
                step = max(1, len(attempt.data) // 8)
                for start in range(0, len(attempt.data), step):
                    connection.sendall(attempt.data[start:start + step])
                    time.sleep(random.uniform(0.01, 0.3))
            else:
                connection.sendall(attempt.data)
            connection.shutdown(socket.SHUT_WR)
            return received(connection)
        except (ConnectionResetError, BrokenPipeError):
            return b""
        except OSError as error:
            # Shutting down what the server has closed already.
            if isinstance(error, TimeoutError):
                raise
            return b""


def received(connection):
    """What comes until the other side closes."""
    answer = bytearray()
    try:
        while piece := connection.recv(65536):
            answer += piece
    except ConnectionResetError:
        pass
    return bytes(answer)


class Idlers:
    """Connections that say nothing or little, and are begun anew when they are closed."""

    BEGINNINGS = [
        b"", b"GET /ring", b"GET / HTTP/1.1\r\nHost: x\r\n", b"POST /masuk HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        b"Content-Length: 5000\r\n\r\nnama=", b"POST /masuk HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n"]

    def __init__(self, port, random, most):
        self.port, self.random, self.most = port, random, most
        self.connections, self.begun = [], 0

    def turn(self):
        """Opens what is missing, lets some say one byte more, and puts away what was closed."""
        while len(self.connections) < self.most:
            connection = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
            connection.sendall(self.random.choice(self.BEGINNINGS))
            connection.setblocking(False)
            self.connections.append(connection)
            self.begun += 1
        for connection in list(self.connections):
            try:
                if self.random.random() < 0.02:
                    connection.send(b"a")
                if connection.recv(65536) == b"":
                    raise ConnectionResetError
            except BlockingIOError:
                continue
            except OSError:
                connection.close()
                self.connections.remove(connection)

    def close(self):
        for connection in self.connections:
            connection.close()
        self.connections = []
