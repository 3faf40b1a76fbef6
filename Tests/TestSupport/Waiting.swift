/// Waits until a condition holds that something else brings about.
///
/// - Parameters:
///   - expectation: What is waited for, for the message: "a second page".
///   - limit: How long to wait before giving up.
///   - isolation: The actor of whoever waits, which may look at itself.
///   - condition: Asked again and again.
/// - Throws: `NotInTime` when the time is over, or what the condition throws.
public func wait(
  for expectation: String, within limit: Duration = .seconds(30),
  isolation: isolated (any Actor)? = #isolation, until condition: () async throws -> Bool
) async throws {
  let deadline = ContinuousClock.now + limit
  while try await !condition() {
    guard ContinuousClock.now < deadline else {
      throw NotInTime(expectation: expectation, limit: limit)
    }
    try await Task.sleep(for: .milliseconds(1))
  }
}

/// Something that was waited for did not come.
public struct NotInTime: Error, CustomStringConvertible {
  /// What was waited for.
  public let expectation: String
  /// How long it was waited for.
  public let limit: Duration

  /// - Parameters:
  ///   - expectation: What was waited for.
  ///   - limit: How long it was waited for.
  public init(expectation: String, limit: Duration) {
    self.expectation = expectation
    self.limit = limit
  }

  /// A sentence.
  public var description: String { "waited for \(expectation), but \(limit) passed" }
}
