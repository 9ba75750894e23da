"""The proof that nothing was sent: nobody asked for the request's body."""

from io import BytesIO
from threading import Lock


class Handover:
    """Whether a request's body has left the program, and the right to stop it until then.

    An HTTP client asks for the body when the connection stands, proxy and TLS included, and the
    headers are out. X cannot act on a post whose text it never got. So a body that nobody asked
    for proves that nothing was sent, whatever exception came of it; exceptions alone do not tell
    a failed TLS handshake from a TLS failure after the request.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._has_begun = False
        self._is_withdrawn = False

    def withdraw(self) -> bool:
        """Let nothing more of the body leave; True where none of it has left."""
        with self._lock:
            self._is_withdrawn = True
            return not self._has_begun

    def release(self, stream: BytesIO, size: int) -> bytes:
        """The next bytes of the body, unless it was withdrawn."""
        with self._lock:
            if self._is_withdrawn:
                raise InterruptedError("the request was withdrawn")
            self._has_begun = True
            return stream.read(size)


class OutgoingBody:
    """A body that passes through a ``Handover``, in the shape of a file as urllib3 takes it."""

    def __init__(self, content: bytes, handover: Handover) -> None:
        self._stream = BytesIO(content)
        self._handover = handover

    def read(self, size: int = -1) -> bytes:
        """Hand over the next bytes."""
        return self._handover.release(self._stream, size)
