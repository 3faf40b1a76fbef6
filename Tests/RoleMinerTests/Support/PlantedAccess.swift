import RoleMiner
import TestSupport

/// A small organisation written down group by group, with noise from a seed.
struct PlantedAccess {
  private(set) var pairs: [(identity: String, entitlement: String)] = []
  private(set) var identityIDs: [String] = []
  private var generator: SeededGenerator

  init(seed: UInt64 = 1) { generator = SeededGenerator(seed: seed) }

  /// Adds people of a job. Each lacks some of its access by chance.
  ///
  /// - Parameters:
  ///   - job: The name of the job, which ids begin with.
  ///   - count: How many people.
  ///   - entitlements: What they hold.
  ///   - missing: The probability that someone lacks something.
  mutating func add(
    _ job: String, count: Int, holding entitlements: [String], missing: Double = 0.02
  ) {
    for number in 100..<(100 + count) {
      identityIDs.append("\(job)\(number)")
      grant(entitlements, to: "\(job)\(number)", missing: missing)
    }
  }

  /// Gives someone more access.
  mutating func grant(_ entitlements: [String], to identity: String, missing: Double = 0) {
    for entitlement in entitlements where Double.random(in: 0..<1, using: &generator) >= missing {
      pairs.append((identity, entitlement))
    }
  }

  var assignments: Assignments { Assignments(pairs: pairs, identityIDs: identityIDs) }

  /// Entitlements named after a prefix.
  static func rights(_ prefix: String, _ count: Int) -> [String] {
    (0..<count).map { "\(prefix)-\($0)" }
  }

  /// Six jobs of forty people, and every seventh of them on call.
  static var withCrossFunctionalRole: PlantedAccess {
    var access = PlantedAccess()
    for job in 0..<6 { access.add("job\(job)-", count: 40, holding: rights("job\(job)", 8)) }
    for identity in access.identityIDs.enumerated() where identity.offset % 7 == 0 {
      access.grant(rights("oncall", 5), to: identity.element)
    }
    return access
  }

  /// Clerks, and half as many senior clerks who hold all of it and more, among others.
  static var withSeniorRole: PlantedAccess {
    var access = PlantedAccess()
    access.add("clerk", count: 60, holding: rights("clerk", 12))
    access.add("senior", count: 30, holding: rights("clerk", 12) + rights("senior", 5))
    access.add("driver", count: 50, holding: rights("driver", 9))
    return access
  }
}

extension Assignments {
  /// The ids of numbered entitlements.
  func names(_ entitlements: [Int]) -> [String] { entitlements.map { entitlementIDs[$0] } }
}
