import RoleEvidence
import Testing

@Suite(.timeLimit(.minutes(1)))
struct NameSuggestionsTests {
  private let traits = MemberTraits(of: Crowd.clerks.role, in: Crowd.clerks.table)
  private let access = [
    AccessPlace("Slack", entitlementCount: 1), AccessPlace("SAP", entitlementCount: 2),
    AccessPlace("Slack", entitlementCount: 3), AccessPlace("Box", entitlementCount: 1),
    AccessPlace("Zoom", entitlementCount: 1),
  ]

  @Test
  func `Three names at most, the template's first`() throws {
    let template = try NameTemplate("{department} / {jobTitle}")
    let names = NameSuggestions(
      for: traits, access: access, identityCount: 20, template: template
    ).names
    #expect(names == ["Finance / Clerk", "Clerk, Finance", "Finance, Slack"])
  }

  @Test
  func `A template that names what does not stand out gives way to the standard one`() throws {
    let template = try NameTemplate("{jobTitle}, {location}")
    let names = NameSuggestions(for: traits, identityCount: 20, template: template).names
    #expect(names == ["Clerk, Finance", "Clerk"])
  }

  @Test
  func `The description says who, how many, and where the access is`() {
    let suggestions = NameSuggestions(for: traits, access: access, identityCount: 20)
    #expect(
      suggestions.description
        == "20 identities: job title Clerk (100 %), department Finance (60 %)."
        + " 8 entitlements: Slack (4), SAP (2), Box (1) and 1 more application.")
  }

  @Test
  func `Where nobody stands out, the access gives the name`() {
    let nobody = MemberTraits(of: [])
    let suggestions = NameSuggestions(for: nobody, access: access, identityCount: 1)
    #expect(suggestions.names == ["Access to Slack"])
    #expect(
      suggestions.description.hasPrefix("1 identity; no attribute value stands out. 8 entitlements")
    )
    #expect(NameSuggestions(for: nobody, identityCount: 0).names.isEmpty)
  }

  @Test
  func `Names and descriptions keep to the limits of the service`() {
    let long = String(repeating: "Very long ", count: 400)
    var crowd = Crowd()
    crowd.add(
      10, inRole: true, ["jobTitle": long, "department": long + "2", "location": long + "3"])
    crowd.add(90, ["jobTitle": "x", "department": "y", "location": "z"])
    let suggestions = NameSuggestions(
      for: MemberTraits(of: crowd.role, in: crowd.table),
      access: [AccessPlace(long, entitlementCount: 1)], identityCount: 10)
    for name in suggestions.names + suggestions.distinguishing {
      #expect(name.utf16.count <= RoleName.greatestLength)
    }
    #expect(suggestions.description.utf16.count <= RoleName.greatestDescriptionLength)
  }

  @Test
  func `A name that another role has gives way to one that tells them apart`() {
    let names = NameSuggestions(for: traits, access: access, identityCount: 20)
    let free = names.free(of: ["clerk, finance", "Finance, Slack"])
    #expect(free.names == ["Clerk, Finance, Slack", "Clerk"])
    #expect(names.free(of: ["Somebody else"]).names == names.names)
    #expect(free.description == names.description)
    #expect(names.led(by: "Payer").names.first == "Payer")
    #expect(names.led(by: "Clerk, Finance").names == names.names)
  }
}
