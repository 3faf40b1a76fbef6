"""A reverse proxy in front of the tenant that keeps every exchange."""
import http.client
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

from exchange import Exchange

# The driver says in this header what it does wrong on purpose; the tenant never sees it.
MISTAKE = "x-conformance-mistake"
HOP = {"connection", "keep-alive", "transfer-encoding", "host", "te", "upgrade", MISTAKE}


class Proxy:
    """Listens on a free port of loopback and passes everything on, both ways unchanged."""

    def __init__(self, tenant):
        self._exchanges, self._lock = [], threading.Lock()
        handler = type("Handler", (_Handler,), {"tenant": urlsplit(tenant).netloc, "proxy": self})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def keep(self, exchange):
        with self._lock:
            self._exchanges.append(exchange)

    def taken(self):
        """The exchanges since it was last asked."""
        with self._lock:
            exchanges, self._exchanges = self._exchanges, []
        return exchanges

    def close(self):
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1

    def setup(self):
        super().setup()
        self.upstream = http.client.HTTPConnection(self.tenant, timeout=60)

    def finish(self):
        self.upstream.close()
        super().finish()

    def pass_on(self):
        body = self._body()
        headers = {k.lower(): v for k, v in self.headers.items()}
        sent = {k: v for k, v in headers.items() if k not in HOP}
        answer = self._ask(body, sent)
        content = answer.read()
        received = {k.lower(): v for k, v in answer.getheaders()}
        self.proxy.keep(Exchange(
            self.command.lower(), self.path, headers, body, answer.status, received, content,
            mistake=headers.get(MISTAKE, "")))
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in HOP | {"content-length"}:
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = do_HEAD = do_OPTIONS = pass_on

    def _ask(self, body, headers):
        try:
            self.upstream.request(self.command, self.path, body or None, headers)
            return self.upstream.getresponse()
        except (http.client.RemoteDisconnected, BrokenPipeError, ConnectionResetError):
            # A connection that was kept has grown old: the tenant never saw the request.
            self.upstream.close()
            self.upstream.request(self.command, self.path, body or None, headers)
            return self.upstream.getresponse()

    def _body(self):
        if self.headers.get("transfer-encoding", "").lower() == "chunked":
            return b"".join(iter(self._chunk, b""))
        return self.rfile.read(int(self.headers.get("content-length") or 0))

    def _chunk(self):
        size = int(self.rfile.readline().split(b";")[0], 16)
        chunk = self.rfile.read(size)
        self.rfile.readline()
        return chunk

    def log_message(self, *_):
        pass
