import Glibc

/// A connection between two ports of this machine; it ends when nothing holds it any longer.
public final class LoopbackConnection: Sendable {
  private let descriptor: CInt

  /// Takes over a descriptor. The other end has a minute for each of its steps, so that a test fails
  /// that would hang.
  init(_ descriptor: CInt) {
    self.descriptor = descriptor
    var limit = timeval(tv_sec: 60, tv_usec: 0)
    for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
      setsockopt(descriptor, SOL_SOCKET, option, &limit, socklen_t(MemoryLayout<timeval>.size))
    }
  }

  /// Connects to a port; nil when nothing listens there.
  public convenience init?(to port: UInt16) {
    self.init(socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0))
    var address = sockaddr_in(loopbackPort: port)
    guard address.withPointer({ connect(descriptor, $0, $1) == 0 }) else { return nil }
  }

  deinit {
    shutdown(descriptor, CInt(SHUT_RDWR))
    close(descriptor)
  }

  /// Sends bytes.
  ///
  /// - Returns: Whether all of them went out; not if the other end closed first, which is no reason
  ///   to die of a signal.
  @discardableResult
  public func send(_ bytes: [UInt8]) -> Bool {
    Glibc.send(descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL)) == bytes.count
  }

  /// What comes next; nil when the other end sends nothing more, or nothing for a minute.
  public func receive() -> ArraySlice<UInt8>? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? buffer[..<count] : nil
  }

  /// Everything that comes until the other end closes.
  public func receiveAll() -> [UInt8] {
    var bytes: [UInt8] = []
    while let more = receive() { bytes += more }
    return bytes
  }
}

extension sockaddr_in {
  /// A port of this machine; 0 for any that is free.
  init(loopbackPort port: UInt16) {
    self.init()
    sin_family = sa_family_t(AF_INET)
    sin_port = port.bigEndian
    sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  }

  /// Lends the address and its length to the functions of the C library.
  mutating func withPointer<Result>(
    _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Result
  ) -> Result {
    withUnsafeMutablePointer(to: &self) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }
}
