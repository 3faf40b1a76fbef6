/// The places to go to. Which they are, and their keys, is known where the commands are.
package struct GoMenu: Dialog, Equatable {
  /// The number that was typed before; nil when none was.
  package let count: Int?
}

extension Opening {
  /// The places to go to.
  package static let places = Opening(acts: false) { GoMenu(count: $0.typedCount) }
}
