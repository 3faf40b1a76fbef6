import Dispatch
import Glibc
import PseudoTerminal

/// A web server that knows one page and gives it to everybody: no tenant.
final class PageServer: Sendable {
  /// Where it is.
  let address: String
  private let descriptor: Int32

  init() throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = bind(descriptor, address, length)
        getsockname(descriptor, address, &length)
      }
    }
    guard listen(descriptor, 8) == 0 else { throw NoServer() }
    self.descriptor = descriptor
    address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))"
    DispatchQueue(label: "page server").async { Self.answer(on: descriptor) }
  }

  deinit { shutdown(descriptor, Int32(SHUT_RDWR)) }

  struct NoServer: Error {}

  private static func answer(on descriptor: Int32) {
    let page = "<html><body>Welcome</body></html>"
    let answer =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: \(page.utf8.count)\r\n"
      + "Connection: close\r\n\r\n\(page)"
    while true {
      let connection = accept(descriptor, nil, nil)
      guard connection >= 0 else { break }
      var request = [UInt8](repeating: 0, count: 65_536)
      _ = recv(connection, &request, request.count, 0)
      _ = send(connection, answer, answer.utf8.count, Int32(MSG_NOSIGNAL))
      close(connection)
    }
    close(descriptor)
  }
}
