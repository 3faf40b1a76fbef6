import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import RoleMiningClient
import Synchronization

/// A web server on a local port, with or without TLS, which records its requests.
final class WebServer: Sendable {
  struct Request: Sendable {
    var method: String
    var path: String
    var headers: HTTPHeaders
    var body = ""
  }

  struct Answer: Sendable {
    var status = 200
    var headers: HTTPHeaders = [:]
    /// A chunk, and how often it is sent.
    var piece: [UInt8] = []
    var count = 1
    /// What follows all chunks.
    var end: [UInt8] = []
    /// Whether the connection is cut before the end.
    var isCut = false
  }

  /// A named type: `script/sanitize` cannot distinguish the closures that guard a tuple from others.
  private struct Seen {
    var requests: [Request] = []
    var connections = 0
  }

  private let channel: any Channel
  private let seen = Mutex(Seen())

  var port: Int { channel.localAddress?.port ?? 0 }
  var requests: [Request] { seen.withLock { $0.requests } }
  var connections: Int { seen.withLock { $0.connections } }

  private init(channel: any Channel) {
    self.channel = channel
  }

  /// Serves while `body` runs.
  static func run<Result: Sendable>(
    tls: NIOSSLContext? = nil, _ answer: @escaping @Sendable (Request) -> Answer,
    _ body: (WebServer) async throws -> Result
  ) async throws -> Result {
    let holder = Holder()
    let channel = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
          try pipeline.configureHTTPServerPipeline(withPipeliningAssistance: false)
          holder.server?.seen.withLock { $0.connections += 1 }
          try pipeline.addHandler(
            WebHandler { request in
              holder.server?.seen.withLock { $0.requests.append(request) }
              return answer(request)
            })
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    let server = WebServer(channel: channel)
    holder.keep(server)
    do {
      let result = try await body(server)
      try? await channel.close()
      return result
    } catch {
      try? await channel.close()
      throw error
    }
  }

  private final class Holder: Sendable {
    private let kept = Mutex<WebServer?>(nil)
    var server: WebServer? { kept.withLock { $0 } }
    func keep(_ server: WebServer) { kept.withLock { $0 = server } }
  }
}

extension WebServer.Answer {
  /// A body in one chunk.
  static func text(
    _ text: String, status: Int = 200, type: String = "application/json", headers: HTTPHeaders = [:]
  ) -> Self {
    bytes([UInt8](text.utf8), status: status, type: type, headers: headers)
  }

  static func bytes(
    _ bytes: [UInt8], status: Int = 200, type: String = "application/zip",
    headers: HTTPHeaders = [:]
  ) -> Self {
    var headers = headers
    headers.add(name: "Content-Type", value: type)
    headers.add(name: "Content-Length", value: "\(bytes.count)")
    return Self(status: status, headers: headers, piece: bytes)
  }

  /// A redirect.
  static func redirection(to location: String, status: Int = 302) -> Self {
    Self(status: status, headers: ["Location": location, "Content-Length": "0"])
  }
}

private final class WebHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let answer: @Sendable (WebServer.Request) -> WebServer.Answer
  private var request: WebServer.Request?

  init(_ answer: @escaping @Sendable (WebServer.Request) -> WebServer.Answer) {
    self.answer = answer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      request = WebServer.Request(
        method: head.method.rawValue, path: head.uri, headers: head.headers)
    case .body(let buffer): request?.body += String(buffer: buffer)
    case .end:
      guard let request else { return }
      self.request = nil
      respond(answer(request), context: context)
    }
  }

  private func respond(_ answer: WebServer.Answer, context: ChannelHandlerContext) {
    let head = HTTPResponseHead(
      version: .http1_1, status: .init(statusCode: answer.status), headers: answer.headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    let piece = context.channel.allocator.buffer(bytes: answer.piece)
    send(answer.count, times: piece, of: answer, context: context)
  }

  /// Sends chunk after chunk, as fast as the client reads.
  private func send(
    _ count: Int, times piece: ByteBuffer, of answer: WebServer.Answer,
    context: ChannelHandlerContext
  ) {
    guard count > 0 else { return finish(answer, context: context) }
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    let loop = context.eventLoop
    context.writeAndFlush(wrapOutboundOut(.body(.byteBuffer(piece)))).whenSuccess {
      // Not at once, or a fast reader would make the recursion as deep as the body is long.
      loop.execute {
        let (handler, context) = bound.value
        handler.send(count - 1, times: piece, of: answer, context: context)
      }
    }
  }

  private func finish(_ answer: WebServer.Answer, context: ChannelHandlerContext) {
    guard !answer.isCut else { return context.close(promise: nil) }
    let end = context.channel.allocator.buffer(bytes: answer.end)
    context.write(wrapOutboundOut(.body(.byteBuffer(end))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // Such as a client that does not trust the certificate.
    context.close(promise: nil)
  }
}
