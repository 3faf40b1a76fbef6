import NIOCore
import NIOPosix
import Synchronization

/// A tunnelling proxy on a local port. Whatever host is requested, the tunnel ends at one local port, so
/// that made-up host names can be reached.
final class TunnelProxy: Sendable {
  private let channel: any Channel
  private let seen: Seen

  var port: Int { channel.localAddress?.port ?? 0 }
  /// The requests it received, without line ends.
  var requests: [[String]] { seen.requests.withLock { $0 } }

  private final class Seen: Sendable {
    let requests = Mutex<[[String]]>([])
  }

  private init(channel: any Channel, seen: Seen) {
    self.channel = channel
    self.seen = seen
  }

  /// Runs while `body` runs. With a `login`, only requests with it in the header get a tunnel.
  static func run<Result: Sendable>(
    to port: Int, login: String? = nil, _ body: (TunnelProxy) async throws -> Result
  ) async throws -> Result {
    let seen = Seen()
    let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            TunnelHandler(port: port, login: login) { lines in
              seen.requests.withLock { $0.append(lines) }
            })
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    do {
      let result = try await body(TunnelProxy(channel: channel, seen: seen))
      try? await channel.close()
      return result
    } catch {
      try? await channel.close()
      throw error
    }
  }
}

/// Reads one request, connects, and forwards the data.
private final class TunnelHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let port: Int
  private let login: String?
  private let note: @Sendable ([String]) -> Void
  private var request = ""
  private var waiting: [ByteBuffer] = []
  private var far: (any Channel)?

  init(port: Int, login: String?, note: @escaping @Sendable ([String]) -> Void) {
    self.port = port
    self.login = login
    self.note = note
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let buffer = unwrapInboundIn(data)
    if let far { return far.writeAndFlush(buffer, promise: nil) }
    guard !request.hasSuffix("\r\n\r\n") else { return waiting.append(buffer) }
    request += String(buffer: buffer)
    if request.hasSuffix("\r\n\r\n") { open(context) }
  }

  private func open(_ context: ChannelHandlerContext) {
    let lines = request.split(separator: "\r\n").map(String.init)
    note(lines)
    if let login,
      !lines.contains(where: { $0.lowercased() == "proxy-authorization: \(login)".lowercased() })
    {
      answer("407 Proxy Authentication Required", context)
      return context.close(promise: nil)
    }
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let near = context.channel
    ClientBootstrap(group: context.eventLoop)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(PassingHandler(to: near))
        }
      }
      .connect(host: "127.0.0.1", port: port).whenSuccess { far in
        let (handler, context) = bound.value
        handler.far = far
        handler.answer("200 Connection established", context)
        for buffer in handler.waiting { far.writeAndFlush(buffer, promise: nil) }
      }
  }

  private func answer(_ status: String, _ context: ChannelHandlerContext) {
    let text = "HTTP/1.1 \(status)\r\n\r\n"
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    far?.close(promise: nil)
  }
}

private final class PassingHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let near: any Channel

  init(to near: any Channel) {
    self.near = near
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    near.writeAndFlush(unwrapInboundIn(data), promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    near.close(promise: nil)
  }
}
