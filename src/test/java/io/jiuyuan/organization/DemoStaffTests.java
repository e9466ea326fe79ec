package io.jiuyuan.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.jiuyuan.IntegrationTest;
import java.util.List;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class DemoStaffTests extends IntegrationTest {

    @Autowired
    Officers officers;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Test
    void everyTierHasSomebody() {
        assertThat(officers.find("community").orElseThrow().groups()).containsExactly("community-120101001001");
        assertThat(units.get("120101001001").fullName()).isEqualTo("天津市和平区劝业场街道花园路社区居委会");
        assertThat(units.get("120101002").name()).isEqualTo("小白楼街道");
        assertThat(units.get("500103003").fullName()).isEqualTo("重庆市渝中区解放碑街道");
        assertThat(units.get("360502001").fullName()).startsWith("新余市渝水区");
        assertThat(officers.inGroup("district-360502"))
                .extracting(Officer::username)
                .containsExactly("xinyu-county", "xinyu-county2");
        assertThat(accounts.find("xinyu-street").orElseThrow().mustChangePassword())
                .isFalse();
    }

    @Test
    void everyPostIsAtAUnitOfItsTier() {
        for (String username : List.of("community2", "street", "bureau", "finance2", "city", "auditor", "admin")) {
            assertThat(officers.find(username).orElseThrow().posts())
                    .isNotEmpty()
                    .allSatisfy(post -> assertThat(units.get(post.unitCode()).tier())
                            .isEqualTo(post.role().tier()));
        }
    }

    @Test
    void theEngineKnowsThem() {
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .userId("xinyu-street")
                        .singleResult()
                        .getFirstName())
                .isEqualTo("邓国平");
        assertThat(groupsOf("xinyu-street")).containsExactlyInAnyOrder("street-360502001", "jiuyuan-street");
        assertThat(groupsOf("admin")).containsExactlyInAnyOrder("admin-12", "jiuyuan-admin", "camunda-admin");
        Group street = engine.getIdentityService()
                .createGroupQuery()
                .groupId("street-120101001")
                .singleResult();
        assertThat(street.getName()).isEqualTo("天津市和平区劝业场街道 街道（乡镇）经办人员");
        assertThat(street.getType()).isEqualTo("WORKFLOW");
    }

    @Test
    void nobodyCanLogInAgainstTheEngine() {
        assertThat(engine.getIdentityService().checkPassword("street", FirstStaff.DEMO_PASSWORD))
                .isFalse();
        assertThat(engine.getIdentityService().checkPassword("street", "")).isFalse();
    }

    private List<String> groupsOf(String username) {
        return engine.getIdentityService().createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList();
    }
}
