/// The user agent of a program: `rolesift/0.1.0 (linux; x86_64) Swift/6.3`.
public struct UserAgent: Sendable, Hashable, CustomStringConvertible {
  /// The value of the `User-Agent` header.
  public let description: String

  /// The user agent for a program and its version.
  public init(product: String, version: String) {
    description = "\(product)/\(version) (\(Self.system); \(Self.architecture)) Swift/\(Self.swift)"
  }

  private static var system: String {
    #if os(Linux)
      "linux"
    #elseif os(macOS)
      "macos"
    #else
      "other"
    #endif
  }

  private static var architecture: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }

  private static var swift: String {
    #if swift(>=6.3)
      "6.3"
    #elseif swift(>=6.2)
      "6.2"
    #else
      "6.1"
    #endif
  }
}
