import FoundationEssentials
import HTTPTypes
import Logging
import NIOCore
import NIOHTTP1
import RoleMining

/// A client's connection: handles its requests in order, and closes if the client is too slow.
///
/// Pipelined requests wait their turn, and nothing more is read from the network until then.
final class Connection: ChannelDuplexHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundIn = Never
  typealias OutboundOut = HTTPServerResponsePart

  /// Received requests that wait for their turn.
  private enum Arrival {
    case part(HTTPServerRequestPart)
    case mistake(Refusal)
  }

  private enum Phase {
    case waiting
    case receiving(IncomingRequest)
    case answering
    /// The last answer is sent; further input is discarded.
    case ending
  }

  private let responder: TenantResponder
  private let limits: ServerLimits
  private let logger: Logger
  private var phase = Phase.waiting
  private var arrivals = CircularBuffer<Arrival>()
  private var hasHeaderBegun = false
  private var isReadHeldBack = false
  private var isLastAnswer = false
  private var deadline: Scheduled<Void>?
  private var context: ChannelHandlerContext?

  init(responder: TenantResponder, limits: ServerLimits, logger: Logger) {
    self.responder = responder
    self.limits = limits
    self.logger = logger
  }
}

// Input from the network.
extension Connection {
  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  func channelActive(context: ChannelHandlerContext) {
    setDeadline(limits.idleTime, context)
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    context.fireChannelInactive()
  }

  /// Bytes have arrived that are not yet a request.
  func bytesArrived() {
    guard case .waiting = phase, !hasHeaderBegun, let context else { return }
    hasHeaderBegun = true
    setDeadline(limits.headerTime, context)
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    arrivals.append(.part(unwrapInboundIn(data)))
    receiveArrivals(context)
  }

  /// Reading pauses while a request is handled, so that a client cannot queue up requests without limit.
  func read(context: ChannelHandlerContext) {
    if case .answering = phase {
      isReadHeldBack = true
    } else {
      context.read()
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    logger.debug("connection: \(error)")
    guard let mistake = error as? HTTPParserError else { return context.close(promise: nil) }
    arrivals.append(.mistake(mistake.refusal))
    receiveArrivals(context)
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    let isEnd = event is ChannelShouldQuiesceEvent || event as? ChannelEvent == .inputClosed
    guard isEnd else { return context.fireUserInboundEventTriggered(event) }
    isLastAnswer = true
    switch phase {
    case .waiting, .ending: context.close(promise: nil)
    // What has started is finished, unless nothing more can arrive.
    case .receiving where !(event is ChannelShouldQuiesceEvent): context.close(promise: nil)
    case .receiving, .answering: break
    }
  }
}

// From parts to requests.
extension Connection {
  private func receiveArrivals(_ context: ChannelHandlerContext) {
    while true {
      if case .answering = phase { return }
      guard let arrival = arrivals.popFirst() else { return }
      switch arrival {
      case .part(let part): receive(part, context)
      case .mistake(let refusal): refuse(refusal, context)
      }
    }
  }

  private func receive(_ part: HTTPServerRequestPart, _ context: ChannelHandlerContext) {
    switch (phase, part) {
    case (.waiting, .head(let head)): begin(head, context)
    case (.receiving(var request), .body(let bytes)):
      guard request.append(bytes, limits) else { return refuse(.bodyTooLarge(limits), context) }
      phase = .receiving(request)
    case (.receiving(let request), .end): answer(request, context)
    default: break
    }
  }

  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    hasHeaderBegun = false
    do {
      let request = try IncomingRequest(head, limits)
      isLastAnswer = isLastAnswer || !request.keepsConnection
      phase = .receiving(request)
      setDeadline(limits.bodyTime, context)
      guard request.waitsForApproval else { return }
      context.writeAndFlush(
        wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))),
        promise: nil)
    } catch {
      refuse(error, context)
    }
  }
}

// From requests to answers.
extension Connection {
  private func answer(_ request: IncomingRequest, _ context: ChannelHandlerContext) {
    phase = .answering
    deadline?.cancel()
    let promise = context.eventLoop.makePromise(of: Reply.self)
    promise.completeWithTask { [responder] in
      await responder.reply(to: request.request, body: request.body)
    }
    promise.futureResult.assumeIsolated().whenSuccess { reply in
      self.send(reply, isBodyLeftOut: request.request.method == .head, context)
    }
  }

  private func send(_ reply: Reply, isBodyLeftOut: Bool, _ context: ChannelHandlerContext) {
    guard context.channel.isActive else { return }
    setDeadline(limits.answerTime, context)
    write(reply, isBodyLeftOut: isBodyLeftOut, context).whenSuccess { self.finish(context) }
  }

  private func write(
    _ reply: Reply, isBodyLeftOut: Bool = false, _ context: ChannelHandlerContext
  ) -> EventLoopFuture<Void>.Isolated {
    context.write(wrapOutboundOut(.head(reply.head(isLast: isLastAnswer))), promise: nil)
    if !isBodyLeftOut, !reply.body.isEmpty {
      context.write(
        wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: reply.body)))), promise: nil)
    }
    let promise = context.eventLoop.makePromise(of: Void.self)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: promise)
    return promise.futureResult.assumeIsolated()
  }

  private func finish(_ context: ChannelHandlerContext) {
    guard !isLastAnswer else { return context.close(promise: nil) }
    phase = .waiting
    setDeadline(limits.idleTime, context)
    receiveArrivals(context)
    guard isReadHeldBack else { return }
    isReadHeldBack = false
    read(context: context)
  }

  /// Refuses invalid input and closes the connection: the start of the next request is unknown.
  private func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
    if case .ending = phase { return }
    phase = .ending
    isLastAnswer = true
    _ = write(responder.refuse(refusal), context)
    // The client's remaining input is read, so that closing does not discard the answer.
    setDeadline(limits.lingerTime, context)
    context.read()
  }
}

// Timeouts.
extension Connection {
  private func setDeadline(_ time: Duration, _ context: ChannelHandlerContext) {
    deadline?.cancel()
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) {
      self.timeIsUp(context)
    }
  }

  private func timeIsUp(_ context: ChannelHandlerContext) {
    switch phase {
    case .receiving: refuse(.tooSlow, context)
    case .waiting where hasHeaderBegun: refuse(.tooSlow, context)
    case .waiting, .answering, .ending: context.close(promise: nil)
    }
  }
}
