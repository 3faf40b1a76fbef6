import NIOCore
import NIOHTTP1

/// Tells a connection that bytes have come, before anything makes a request of them: a client that
/// sends a header byte by byte is seen here and nowhere else.
final class ArrivalWatch: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    connection.bytesArrived()
    context.fireChannelRead(data)
  }
}

extension ChannelPipeline.SynchronousOperations {
  /// Sets a new channel up for HTTP.
  func addConnection(_ connection: Connection) throws {
    try addHandler(ArrivalWatch(connection))
    try addHandler(HTTPResponseEncoder())
    try addHandler(ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
    try addHandler(connection)
  }
}
