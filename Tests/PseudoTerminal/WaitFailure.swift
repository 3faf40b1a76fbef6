/// Something that was waited for did not come; the message shows the screen that came instead.
public struct WaitFailure: Error, CustomStringConvertible {
  /// What was waited for.
  public let expectation: String
  /// How long it was waited for.
  public let seconds: Double
  /// How the program ended, `nil` if it still runs.
  public let exitStatus: ExitStatus?
  /// The last screen.
  public let screen: Screen

  /// A sentence and the whole screen.
  public var description: String {
    let reason = exitStatus.map { "the program ended (\($0))" } ?? "\(seconds) s passed"
    return "waited for \(expectation), but \(reason). The screen:\n\(screen)"
  }
}
