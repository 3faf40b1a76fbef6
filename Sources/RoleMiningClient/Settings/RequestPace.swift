/// How fast requests may go out.
public enum RequestPace: Sendable, Hashable {
  /// What a tenant grants; no limit for a tenant on this machine.
  case standard
  /// At most so many in any 10 seconds, from 1.
  case limited(Int)
  /// As fast as they come. The tenant answers 429 when it is too fast for it.
  case unlimited
}

extension RequestPace {
  /// Reads a number from 1 to 10,000, or `off`; nil for anything else.
  public init?(_ text: String) {
    if text.lowercased() == "off" {
      self = .unlimited
      return
    }
    guard let number = Int(text), (1...10_000).contains(number) else { return nil }
    self = .limited(number)
  }

  /// The limit that it means for a tenant; nil for none.
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
  /// The pace for a person.
  public var description: String {
    switch self {
    case .standard: "\(RateLimit.tenant.requests) requests in 10 seconds; none on this machine"
    case .limited(let number): "\(number) requests in 10 seconds"
    case .unlimited: "off"
    }
  }
}
