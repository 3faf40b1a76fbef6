/// The client id and the secret of one serving.
struct ServedCredentials: Sendable {
  /// 32 hexadecimal digits, as the cloud's.
  let clientID: String
  /// 64 hexadecimal digits.
  let clientSecret: String

  /// Draws both anew.
  init() {
    var random = SystemRandomNumberGenerator()
    clientID = Self.digits(32, &random)
    clientSecret = Self.digits(64, &random)
  }

  /// Says where the tenant is, and how to get in: lines for a shell on standard output, words for a
  /// person on standard error.
  func announce(_ path: String, address: String, token: String?, lifetime: Int) {
    Output.errors.say("'\(path)' is at \(address) until Ctrl-C. For another shell:")
    // Nobody who reads is nobody who needs it.
    try? Output.standard.text(
      """
      export SAIL_BASE_URL=\(address)
      export SAIL_CLIENT_ID=\(clientID)
      export SAIL_CLIENT_SECRET=\(clientSecret)
      """)
    guard let token else { return }
    Output.errors.say("A token for curl, good for \(Self.words(seconds: lifetime)): \(token)")
  }

  private static func words(seconds: Int) -> String {
    seconds < 120 ? "\(seconds) seconds" : "\(seconds / 60) minutes"
  }

  private static func digits(
    _ count: Int, _ random: inout some RandomNumberGenerator
  ) -> String {
    String((0..<count).compactMap { _ in "0123456789abcdef".randomElement(using: &random) })
  }
}
