import NIOCore

/// Refuses a connection because there are too many.
final class Overload: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let limits: ServerLimits

  init(limits: ServerLimits) { self.limits = limits }

  func channelActive(context: ChannelHandlerContext) {
    let answer = ByteBuffer(
      string: """
        HTTP/1.1 503 Service Unavailable\r
        Connection: close\r
        Content-Length: 0\r
        Retry-After: 1\r
        \r

        """)
    context.writeAndFlush(wrapOutboundOut(answer), promise: nil)
    // The client's input is read, so that closing does not discard the answer.
    context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(limits.lingerTime)) {
      context.close(promise: nil)
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if case .some(.inputClosed) = event as? ChannelEvent { context.close(promise: nil) }
  }
}
