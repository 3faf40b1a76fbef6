import FoundationEssentials
import RoleMining
import Testing

/// Filters written in Swift.
@Suite(.timeLimit(.minutes(1))) struct FilterTests {
  private enum Kind: String { case common = "COMMON" }

  @Test func `Each ability of a field has its operator`() {
    let moment = Date(timeIntervalSince1970: 0)
    let texts = [
      Filter<PotentialRoleFields> { $0.saved == true }, Filter { $0.name == "a" },
      Filter { $0.name.starts(with: "a") }, Filter { $0.name.contains("a") },
      Filter { $0.name >= "a" }, Filter { $0.quality >= 80 }, Filter { $0.quality > 80 },
      Filter { $0.freshness <= 80 }, Filter { $0.freshness < 80 },
      Filter { $0.startDate >= moment }, Filter { $0.endDate < moment },
      Filter { $0.description.contains("a") }, Filter { $0.createdByID == "a" },
      Filter { $0.identityAttribute.contains("a") }, Filter { $0.type == Kind.common },
    ].map(\.text)
    #expect(
      texts == [
        "saved eq true", #"name eq "a""#, #"name sw "a""#, #"name co "a""#, #"name ge "a""#,
        "quality ge 80", "quality gt 80", "freshness le 80", "freshness lt 80",
        "startDate ge 1970-01-01T00:00:00.000Z", "endDate lt 1970-01-01T00:00:00.000Z",
        #"description co "a""#, #"createdById eq "a""#, #"identityAttribute co "a""#,
        #"type eq "COMMON""#,
      ])
  }

  @Test func `Conditions combine as in Swift`() {
    let filter = Filter<PotentialRoleFields> {
      $0.quality >= 80 && !($0.saved == true) && ($0.name.starts(with: "Eng") || $0.freshness < 5)
    }
    #expect(
      filter.text
        == #"quality ge 80 and not saved eq true and (name sw "Eng" or freshness lt 5)"#)
  }

  @Test func `A filter written in Swift equals the same one as text`() throws {
    let filter = Filter<RoleMiningSessionFields> { $0.saved == true && $0.name == #"a "b""# }
    #expect(try Filter(parsing: #"saved eq true and name eq "a \"b\"""#) == filter)
  }

  @Test func `Filters of one list can be joined`() throws {
    let good = Filter<PotentialRoleFields> { $0.quality >= 80 }
    let typed = try Filter<PotentialRoleFields>(parsing: "saved eq true or freshness ge 50")
    #expect((good && typed).text == "quality ge 80 and (saved eq true or freshness ge 50)")
    #expect((good || typed).text == "quality ge 80 or saved eq true or freshness ge 50")
    #expect((!typed).text == "not (saved eq true or freshness ge 50)")
  }

  @Test func `The name of an entitlement is filtered by its documented path`() {
    let filter = Filter<EntitlementPopularityFields> { $0.entitlementName.starts(with: "AD") }
    #expect(filter.text == #"entitlementRef.name sw "AD""#)
  }
}
