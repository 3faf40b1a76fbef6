import RoleEvidence
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1)))
struct MemberTraitsTests {
  private let traits = MemberTraits(of: Crowd.clerks.role, in: Crowd.clerks.table)

  @Test
  func `A value has its counts in the role and in the organisation`() throws {
    let job = try #require(traits.strongest("jobTitle"))
    #expect(job.value == "Clerk")
    #expect([job.roleCount, job.roleSize] == [20, 20])
    #expect(job.organizationCount == 50)
    #expect(job.organizationSize == 200)
    #expect(job.share == 1)
    #expect(job.organizationShare == 0.25)
    #expect(job.lift == 4)
  }

  @Test
  func `Neither what one person has nor what everybody has stands out`() {
    #expect(traits.shares.map(\.attribute) == ["jobTitle", "department"])
  }

  @Test
  func `The text names the department before the job`() {
    #expect(traits.text == "Clerk · Finance")
  }

  @Test
  func `Nothing stands out in a role like its organisation`() {
    var crowd = Crowd()
    for isInRole in [true, false] {
      crowd.add(40, inRole: isInRole, ["department": "Finance", "employeeType": "employee"])
      crowd.add(10, inRole: isInRole, ["department": "Sales", "employeeType": "contractor"])
    }
    let traits = MemberTraits(of: crowd.role, in: crowd.table)
    #expect(traits.shares.isEmpty)
    #expect(traits.text == nil)
  }

  @Test
  func `Contractors stand out only where the organisation is known`() {
    var crowd = Crowd()
    crowd.add(10, inRole: true, ["employeeType": "contractor"])
    crowd.add(90, ["employeeType": "employee"])
    #expect(MemberTraits(of: crowd.role, in: crowd.table).text == "contractor")
    #expect(MemberTraits(of: crowd.memberAttributes).text == nil)
  }

  @Test
  func `Without the organisation, its figures are not known and its only company is not shown`() {
    let traits = MemberTraits(of: Crowd.clerks.memberAttributes)
    #expect(traits.shares.allSatisfy { $0.organizationCount == nil && $0.lift == nil })
    #expect(traits.text == "Clerk · Finance")
    #expect(traits.strongest("company")?.value == "Example")
  }

  @Test
  func `The counts of a tenant give the same, and identities without a value count`() {
    func count(_ value: String?, _ count: Int) -> IdentityAttributeCount {
      IdentityAttributeCount(attributeValue: value, count: count)
    }
    let traits = MemberTraits([
      IdentityDistribution(
        attributeName: "department", distribution: [count("Finance", 12), count("Treasury", 8)]),
      IdentityDistribution(
        attributeName: "jobTitle", distribution: [count("Clerk", 9), count(nil, 11)]),
      IdentityDistribution(attributeName: nil, distribution: [count("x", 20)]),
    ])
    #expect(traits.roleSize == 20)
    #expect(traits.shares.map(\.value) == ["Finance"])
  }

  @Test
  func `A yes is shown as its attribute`() {
    var crowd = Crowd()
    crowd.add(10, inRole: true, ["isManager": "true"])
    crowd.add(90, ["isManager": "false"])
    #expect(MemberTraits(of: crowd.role, in: crowd.table).text == "is manager")
  }

  @Test(arguments: [
    ("isManager", "false", "is not manager"), ("hasCar", "No", "has no car"),
    ("remoteWorker", "true", "remote worker"), ("remoteWorker", "no", "not remote worker"),
    ("department", "12", "department 12"), ("grade", "B", "grade B"),
    ("team", "2c91808568c529c6", "team 2c91808568c529c6"), ("country", "DE", "DE"),
    ("department", "Finance\u{1B}[31m\n\u{202E}", "Finance\u{1B}[31m \u{202E}"),
    ("manager", "Ann Smith", "manager Ann Smith"),
  ])
  func `A value that says nothing by itself comes with its attribute, in one line`(
    attribute: String, value: String, label: String
  ) {
    let share = ValueShare(attribute: attribute, value: value, roleCount: 1, roleSize: 1)
    #expect(share.label == label)
  }

  @Test func `Rules and values leave it to the screen to mark a control character`() {
    let value = "\u{1B}[31mRED\u{1B}[0m"
    let share = ValueShare(attribute: "department", value: value, roleCount: 1, roleSize: 1)
    #expect(share.label == value)
    #expect(RuleCondition("department", [value]).text == "department is \(value)")
  }

  @Test
  func `A manager is called by name where that is known`() throws {
    var crowd = Crowd()
    crowd.add(10, inRole: true, ["manager": "u7"])
    let traits = MemberTraits(of: crowd.memberAttributes).naming(managers: ["u7": "Ann Smith"])
    #expect(traits.shares.map(\.label) == ["manager Ann Smith"])
  }

  @Test
  func `A department is found by its kind, and a cost centre if there is none`() {
    var crowd = Crowd()
    crowd.add(10, inRole: true, ["cost_centre": "CC-1", "position": "Clerk"])
    crowd.add(90, ["cost_centre": "CC-2", "position": "Analyst"])
    let traits = MemberTraits(of: crowd.role, in: crowd.table)
    #expect(traits.strongest("department")?.value == "CC-1")
    #expect(traits.strongest("jobTitle")?.value == "Clerk")
    #expect(traits.strongest("location") == nil)
  }
}
