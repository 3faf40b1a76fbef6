/// The operators of a field; each field has one conforming type.
///
/// Each refinement below makes one or two operators compile. The combinations that the API documents are
/// the types in `FieldAbilities`.
public protocol FieldAbility {
  /// The operators, in the documented order.
  static var operators: [FilterOperator] { get }
}

/// Equality: `eq`.
public protocol Equals: FieldAbility {}

/// One of some values: `in`.
public protocol IsListed: FieldAbility {}

/// Text prefixes: `sw`.
public protocol Starts: FieldAbility {}

/// Text parts: `co`.
public protocol Contains: FieldAbility {}

/// Lower bounds: `ge` and `gt`.
public protocol RanksAbove: FieldAbility {}

/// Upper bounds: `le` and `lt`.
public protocol RanksBelow: FieldAbility {}
