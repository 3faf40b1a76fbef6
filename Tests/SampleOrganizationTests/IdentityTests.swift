import SampleOrganization
import Testing

@Suite(.timeLimit(.minutes(1))) struct IdentityTests {
  static let identities = SampleOrganization().identities

  @Test func `Ids and addresses are distinct`() {
    #expect(Set(Self.identities.map(\.id)).count == Self.identities.count)
    #expect(Set(Self.identities.map(\.email)).count == Self.identities.count)
  }

  @Test func `An id is 32 hexadecimal digits`() {
    #expect(Self.identities.allSatisfy { $0.id.count == 32 && $0.id.allSatisfy(\.isHexDigit) })
  }

  @Test func `Names have accents and apostrophes, addresses are ASCII`() {
    #expect(Self.identities.contains { $0.name.contains("ø") })
    #expect(Self.identities.contains { $0.name.contains("O'Brien") })
    #expect(Self.identities.allSatisfy { $0.email.allSatisfy(\.isASCII) })
    #expect(Self.identities.allSatisfy { !$0.email.hasPrefix(".") && !$0.email.contains("..") })
  }

  @Test func `Everybody but the one at the top reports, over few steps, to the top`() {
    let top = Self.identities.indices.filter { Self.identities[$0].manager == nil }
    #expect(top.count == 1)
    for identity in Self.identities.indices {
      var place = identity
      var steps = 0
      while let manager = Self.identities[place].manager, steps < 10 {
        place = manager
        steps += 1
      }
      #expect(place == top.first)
    }
  }

  @Test func `A few lack a location or a title`() {
    let total = Double(Self.identities.count)
    #expect((0.01...0.03).contains(Double(Self.identities.count { $0.location == nil }) / total))
    #expect((0.004...0.02).contains(Double(Self.identities.count { $0.jobTitle == nil }) / total))
  }

  @Test func `One in eight is a contractor, nearly all are active`() {
    let total = Double(Self.identities.count)
    let contractors = Double(Self.identities.count { $0.employeeType == "contractor" })
    let active = Double(Self.identities.count { $0.lifecycleState == "active" })
    #expect((0.10...0.14).contains(contractors / total))
    #expect((0.96...0.98).contains(active / total))
  }

  @Test func `Days of entry are written as year-month-day and lie in the past`() {
    for identity in Self.identities {
      #expect(identity.startDate.count == 10)
      #expect(("2010-01-01"..."2026-10-30").contains(identity.startDate))
    }
  }
}
