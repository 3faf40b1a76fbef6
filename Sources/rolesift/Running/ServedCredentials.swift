/// The client id and secret of one run of the server.
struct ServedCredentials: Sendable {
  /// 32 hexadecimal digits, like the cloud's.
  let clientID: String
  /// 64 hexadecimal digits.
  let clientSecret: String

  /// Generates both.
  init() {
    var random = SystemRandomNumberGenerator()
    clientID = Self.digits(32, &random)
    clientSecret = Self.digits(64, &random)
  }

  /// Prints the address and the credentials: shell commands on standard output, an explanation on standard
  /// error.
  func announce(_ path: String, address: String, token: String?, lifetime: Int) {
    Output.errors.say("Serving '\(path)' at \(address) until Ctrl-C. Paste into another shell:")
    // If standard output is closed, they are not needed.
    try? Output.standard.text(
      """
      export SAIL_BASE_URL=\(address)
      export SAIL_CLIENT_ID=\(clientID)
      export SAIL_CLIENT_SECRET=\(clientSecret)
      """)
    guard let token else { return }
    Output.errors.say("A token for curl, valid for \(Self.words(seconds: lifetime)): \(token)")
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
