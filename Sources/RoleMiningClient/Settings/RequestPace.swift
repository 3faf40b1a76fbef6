/// The request rate.
public enum RequestPace: Sendable, Hashable {
  /// The rate that a tenant allows; unlimited for a tenant on this machine.
  case standard
  /// At most this many requests in any 10 seconds, from 1.
  case limited(Int)
  /// Unlimited. The tenant answers 429 if it is too fast.
  case unlimited
}

extension RequestPace {
  /// Parses a number from 1 to 10,000, or `off`; nil for anything else.
  public init?(_ text: String) {
    if text.lowercased() == "off" {
      self = .unlimited
      return
    }
    guard let number = Int(text), (1...10_000).contains(number) else { return nil }
    self = .limited(number)
  }

  /// The rate limit for a tenant; nil for none.
  public func limit(for tenant: TenantURL) -> RateLimit? {
    switch self {
    case .standard: tenant.isLoopback ? nil : .tenant
    case .limited(let number):
      RateLimit(requests: number, in: RateLimit.tenant.window, reserve: number / 5)
    case .unlimited: nil
    }
  }
}

extension RequestPace: CustomStringConvertible {
  /// The rate, for display.
  public var description: String {
    switch self {
    case .standard: "\(RateLimit.tenant.requests) requests in 10 seconds; no limit on this machine"
    case .limited(let number): "\(number) requests in 10 seconds"
    case .unlimited: "off"
    }
  }
}
