/// What can be asked of a field; a field is given one type that conforms.
///
/// The refinements below each let one or two operators compile. The combinations that the API
/// documents are the types in `FieldAbilities`.
public protocol FieldAbility {
  /// The operators, in the order of the API's documents.
  static var operators: [FilterOperator] { get }
}

/// The field can be compared for equality: `eq`.
public protocol Equals: FieldAbility {}

/// The field can be matched by the start of its text: `sw`.
public protocol Starts: FieldAbility {}

/// The field can be matched by a part of its text: `co`.
public protocol Contains: FieldAbility {}

/// The field can be given a lower bound: `ge` and `gt`.
public protocol RanksAbove: FieldAbility {}

/// The field can be given an upper bound: `le` and `lt`.
public protocol RanksBelow: FieldAbility {}
