package io.jiuyuan.recognition.web;

/** A complete application that the demo accepts from the account {@code community}. All data are invented. */
final class ApplicationExample {

    static final String JSON = """
            {
              "unitCode": "120101001001",
              "person": {
                "identityNumber": "120101197408152317",
                "name": "刘建军",
                "birthDate": "1974-08-15",
                "sex": "MALE",
                "ethnicity": "汉族",
                "politicalStatus": "群众",
                "education": "高中",
                "maritalStatus": "已婚",
                "phone": "13800138000",
                "email": "wang@example.com",
                "employmentCertificateNumber": "1201012024000123",
                "unemployedSince": "2025-03-01",
                "hukouAddress": "花园路1号2门301",
                "hukouUnitCode": "120101001001",
                "residenceAddress": "花园路1号2门301",
                "residenceUnitCode": "120101001001",
                "skills": ["电工", "叉车驾驶"],
                "wishes": ["recommendation", "training"],
                "members": [
                  {"name": "刘晓", "identityNumber": "120101200503124028", "relation": "child", "status": "student"}
                ]
              },
              "categories": ["4050"],
              "circumstances": {
                "localHukou": true,
                "ableAndWilling": true,
                "registeredUnemployed": true,
                "registeredUnemployedMonths": 14,
                "insuranceMonths": 96,
                "contractedFarmland": false,
                "urbanHousehold": true
              },
              "materials": [],
              "agent": null,
              "registrationPlace": "residence",
              "remarks": "本人到社区申请"
            }
            """;

    private ApplicationExample() {}
}
