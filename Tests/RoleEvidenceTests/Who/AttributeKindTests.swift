import RoleEvidence
import Testing

@Suite(.timeLimit(.minutes(1)))
struct AttributeKindTests {
  @Test(arguments: [
    ("jobTitle", AttributeKind.job), ("job_title", .job), ("Title", .job), ("hrPosition", .job),
    ("department", .department), ("dept", .department), ("attributes.departmentName", .department),
    ("Business Unit", .department), ("costCenter", .costCenter), ("hrCostCentreCode", .costCenter),
    ("location", .location), ("city", .location), ("workCountry", .location), ("c", .location),
    ("employeeType", .employment), ("manager", .manager), ("managerDisplayName", .personal),
    ("cloudLifecycleState", .state), ("firstName", .personal), ("workEmail", .personal),
    ("employeeNumber", .personal), ("startDate", .personal), ("id", .personal),
    ("isManager", .other), ("company", .other), ("entity", .other), ("", .other),
  ])
  func `The name of an attribute says what it is, in any spelling`(
    name: String, kind: AttributeKind
  ) {
    #expect(AttributeKind(name) == kind)
  }
}
