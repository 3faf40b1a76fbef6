import RoleMining
import TestSupport
import Testing

@testable import Journal

@Suite(.timeLimit(.minutes(2))) struct `Roles that resemble decided ones` {
  private let acme = TenantKey.organization("acme")

  /// Random sets, half of them made from an earlier one by leaving out and adding a few.
  private func sets(_ count: Int, seed: UInt64) -> [[String]] {
    var random = SeededGenerator(seed: seed)
    var sets: [[String]] = []
    for number in 0..<count {
      var set: Set<String> = []
      if number > 3, number.isMultiple(of: 2), let earlier = sets.randomElement(using: &random) {
        set = Set(earlier.filter { _ in Int.random(in: 0..<12, using: &random) > 0 })
      }
      let size =
        set.isEmpty ? Int.random(in: 1...40, using: &random) : Int.random(in: 0...3, using: &random)
      for _ in 0..<size { set.insert("e\(Int.random(in: 0..<150, using: &random))") }
      sets.append(set.sorted())
    }
    return sets
  }

  @Test(arguments: [0.5, 0.8, 0.85, 0.9, 1.0])
  func `are those that a comparison with each would find`(overlap: Double) throws {
    let test = try TestJournal()
    let sets = sets(300, seed: 7)
    try test.journal.append(
      sets.enumerated().map { .decision(.example("r\($0)", .rejected, entitlements: $1)) },
      in: .ana)
    var found = 0
    for (number, set) in sets.enumerated() {
      let hashes = HashSet(of: set)
      let expected = sets.enumerated().filter { other, entitlements in
        other != number && hashes.overlap(with: HashSet(of: entitlements)) >= overlap
      }.map { "r\($0.offset)" }
      let resembling = try test.journal.decisions(
        resembling: RoleSignature(entitlements: hashes), of: PotentialRole.ID("r\(number)"),
        in: acme, overlap: overlap)
      #expect(resembling.map(\.role.rawValue).sorted() == expected.sorted())
      #expect(resembling.map(\.overlap) == resembling.map(\.overlap).sorted(by: >))
      found += expected.count
    }
    #expect(found > 20)
  }

  @Test func `are of the same tenant, decided, and not the role itself`() throws {
    let test = try TestJournal()
    let other = RecordContext(tenant: .local("x"), author: Author())
    let set = ["a", "b", "c"]
    try test.journal.decide(.example("r1", entitlements: set), in: .ana)
    try test.journal.decide(.example("r2", entitlements: set), in: other)
    try test.journal.decide(.example("r3", .undecided, entitlements: set), in: .ana)
    try test.journal.decide(.example("r4", .rejected, entitlements: set), in: .ana)
    try test.journal.decide(.example("r5", .rejected), in: .ana)
    let found = try test.journal.decisions(
      resembling: RoleSignature(entitlements: HashSet(of: set)), of: PotentialRole.ID("r1"),
      in: acme)
    #expect(found.map(\.role.rawValue) == ["r4"])
    #expect(found.first?.overlap == 1)
  }

  @Test func `are found by what was decided last`() throws {
    let test = try TestJournal()
    try test.journal.decide(.example("r1", entitlements: ["a", "b"]), in: .ana)
    try test.journal.decide(.example("r1", entitlements: ["c", "d"]), in: .ana)
    func found(_ set: [String]) throws -> Int {
      try test.journal.decisions(
        resembling: RoleSignature(entitlements: HashSet(of: set)), of: PotentialRole.ID("r2"),
        in: acme
      ).count
    }
    #expect(try found(["a", "b"]) == 0)
    #expect(try found(["c", "d"]) == 1)
    #expect(try found([]) == 0)
  }

  @Test func `A set of hashes survives JSON`() throws {
    let set = HashSet(of: (0..<100).map { "id \($0)" })
    let json = try WireJSON.encode(RoleSignature(entitlements: set))
    #expect(try WireJSON.decode(RoleSignature.self, from: json).entitlements == set)
    #expect(HashSet([3, 1, 3, 2]).hashes == [1, 2, 3])
    #expect(HashSet(of: ["abc"]).hashes == [0xBA78_16BF])
  }
}
