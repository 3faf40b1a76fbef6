import NIOCore
import Synchronization

/// The connections of a server, counted and closed together.
final class Connections: Sendable {
  private struct State {
    var channels: [ObjectIdentifier: any Channel] = [:]
    var isEnding = false
  }

  private let greatest: Int
  private let state = Mutex(State())

  /// Sets the maximum number of connections.
  init(greatest: Int) { self.greatest = greatest }

  /// Adds a connection until it ends.
  ///
  /// - Returns: False if there are too many, or the server is stopping.
  func add(_ channel: any Channel) -> Bool {
    let id = ObjectIdentifier(channel)
    let isTaken = state.withLock { state in
      guard !state.isEnding, state.channels.count < greatest else { return false }
      state.channels[id] = channel
      return true
    }
    guard isTaken else { return false }
    channel.closeFuture.whenComplete { [weak self] _ in
      self?.state.withLock { $0.channels[id] = nil }
    }
    return true
  }

  /// Lets every connection finish its current request, and closes those that take too long.
  func end(within time: Duration) async {
    let channels = state.withLock { state in
      state.isEnding = true
      return Array(state.channels.values)
    }
    for channel in channels {
      channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
      channel.eventLoop.scheduleTask(in: TimeAmount(time)) { channel.close(promise: nil) }
    }
    for channel in channels { try? await channel.closeFuture.get() }
  }
}
