extension AttributeKind {
  /// The kinds of whole names.
  static let exact: [String: AttributeKind] = {
    let names: [(AttributeKind, String)] = [
      (
        .job,
        """
        job title position role function occupation designation profession jobname jobrole jobfunction
        jobprofile jobfamily jobdescription jobcode jobclass titlename positionname workrole
        """
      ),
      (
        .department,
        """
        dept deptname deptcode deptid division businessunit bu organization organisation org orgunit ou
        organizationalunit organisationalunit team unit section sector area group
        """
      ),
      (.costCenter, "costcode costcentre costcenter costcenternumber costunit profitcenter"),
      (
        .location,
        """
        city town site office building campus plant country countrycode region workplace l c co
        physicaldeliveryofficename locality
        """
      ),
      (
        .employment,
        """
        employeetype employmenttype employmenttypes usertype workertype persontype contracttype
        identitytype stafftype employeeclass employmentstatus workertypename isemployee iscontractor
        """
      ),
      (.manager, "manager managername managerid supervisor supervisorname boss reportsto teamlead"),
      (
        .state,
        """
        cloudlifecyclestate lifecyclestate lifecycle identitystate identitystatus status state active
        inactive isactive enabled disabled cloudstatus cloudauthoritativesource onleave leave leavestatus
        internalcloudstatus employeestatus userstatus accountstatus
        """
      ),
      (
        .personal,
        """
        id uid uuid guid name mail upn cn dn sn sam initials login username userid accountname alias
        fullname displayname givenname surname familyname middlename preferredname nickname
        personnumber personid badge badgenumber birthday birthdate dateofbirth ssn fax pager extension
        objectguid objectsid immutableid distinguishedname identificationnumber employeeid employeenumber
        employeeno personnelnumber staffid workerid networkid homedirectory photo street streetaddress
        address postaladdress postalcode zip zipcode age salutation gender pronouns
        """
      ),
    ]
    return names.reduce(into: [:]) { known, entry in
      for name in entry.1.split(whereSeparator: \.isWhitespace) { known[String(name)] = entry.0 }
    }
  }()

  /// The kinds of names that contain a word, the first that fits.
  static let containing: [(word: String, kind: AttributeKind)] = [
    ("email", .personal), ("phone", .personal), ("mobile", .personal), ("firstname", .personal),
    ("lastname", .personal), ("surname", .personal), ("displayname", .personal),
    ("username", .personal), ("accountid", .personal), ("accountname", .personal),
    ("employeenumber", .personal), ("employeeid", .personal), ("personnel", .personal),
    ("startdate", .personal), ("enddate", .personal), ("hiredate", .personal),
    ("joindate", .personal), ("birth", .personal), ("dateof", .personal),
    ("terminationdate", .personal), ("timestamp", .personal), ("lastlogin", .personal),
    ("created", .personal), ("modified", .personal), ("password", .personal),
    ("lifecycle", .state), ("ismanager", .other), ("issupervisor", .other), ("manager", .manager),
    ("supervisor", .manager),
    ("jobtitle", .job), ("position", .job), ("jobfunction", .job), ("jobname", .job),
    ("jobcode", .job), ("department", .department), ("costcent", .costCenter),
    ("division", .department), ("businessunit", .department), ("location", .location),
    ("country", .location), ("workcity", .location), ("employeetype", .employment),
    ("workertype", .employment), ("contractor", .employment),
  ]
}
