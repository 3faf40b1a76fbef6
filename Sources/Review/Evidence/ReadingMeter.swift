import RoleMining
import Synchronization

/// The progress of reading in the background, to look at while the reading goes on.
package final class ReadingMeter: Sendable {
  private let readings = Mutex(BackgroundReading())

  /// Nothing is being read.
  package init() {}

  /// What is being read now.
  package var current: BackgroundReading { readings.withLock { $0 } }

  func change(_ change: (inout BackgroundReading) -> Void) {
    readings.withLock { change(&$0) }
  }
}

/// What is being read apart from the potential roles.
package struct BackgroundReading: Sendable, Hashable {
  /// The existing roles, and after them the access profiles that they contain; nil unless either is being read.
  package var existingRoles: ReadingProgress?
  /// The existing roles whose members are known; nil unless members are being read.
  package var members: ReadingProgress?

  /// Nothing is being read.
  package init() {}
}

/// The progress of a reading.
package struct ReadingProgress: Sendable, Hashable {
  /// What is being read, in the plural.
  package let things: String
  /// How many of them were read.
  package var count: Int
  /// How many there are; nil until the tenant says so.
  package var total: Int?

  /// Creates a value from its fields.
  package init(_ things: String, _ count: Int, of total: Int?) {
    self.things = things
    self.count = count
    self.total = total
  }

  /// The progress in words, such as `412 of 1,033 existing roles read`.
  package var words: String {
    "\(count.grouped)\(total.map { " of \($0.grouped)" } ?? "") \(things) read"
  }
}
