import NIOCore
import NIOHTTP1

/// Notifies a connection of incoming bytes before they are parsed: a client that sends a header byte by
/// byte is visible only here.
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
  /// Sets up a new channel for HTTP.
  func addConnection(_ connection: Connection) throws {
    try addHandler(ArrivalWatch(connection))
    try addHandler(HTTPResponseEncoder())
    try addHandler(ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
    try addHandler(connection)
  }
}
