/// A setting with its origin.
public struct Sourced<Value: Sendable>: Sendable {
  /// The value.
  public var value: Value
  /// The origin.
  public var origin: SettingOrigin

  /// Creates a setting.
  public init(_ value: Value, from origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }
}

extension Sourced: Equatable where Value: Equatable {}
