import NIOCore
import NIOPosix
import Synchronization
import TestSupport

/// A client that sends arbitrary bytes.
final class RawClient: Sendable {
  private let channel: any Channel
  private let heard: Heard

  /// Connects.
  ///
  /// - Parameters:
  ///   - port: The server's port.
  ///   - listens: Whether it reads the server's answers.
  /// - Throws: the network error if nobody listens.
  init(port: Int, listens: Bool = true) async throws {
    let heard = Heard()
    self.heard = heard
    channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelOption(.autoRead, value: listens)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(Listener(heard))
        }
      }
      .connect(host: "127.0.0.1", port: port).get()
  }

  /// Sends bytes, ignoring what the server no longer accepts.
  func send(_ text: String) async throws {
    try? await channel.writeAndFlush(ByteBuffer(string: text))
  }

  /// Everything that the server sent before it closed the connection.
  func heardUntilTheEnd() async throws -> String {
    try await channel.closeFuture.get()
    return heard.text
  }

  /// Waits until the server has sent a text.
  func hears(_ text: String) async throws {
    try await wait(for: "“\(text)” from the server") {
      heard.text.contains(text) || !channel.isActive
    }
  }

  /// Closes the connection.
  func leave() async throws { try await channel.close() }
}

/// What the server has sent so far.
private final class Heard: Sendable {
  private let bytes = Mutex(ByteBuffer())

  var text: String { bytes.withLock { String(buffer: $0) } }

  func add(_ buffer: ByteBuffer) { _ = bytes.withLock { $0.writeImmutableBuffer(buffer) } }
}

private final class Listener: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let heard: Heard

  init(_ heard: Heard) { self.heard = heard }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    heard.add(unwrapInboundIn(data))
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }
}
