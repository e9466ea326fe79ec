package io.jiuyuan.portal.web;

import io.jiuyuan.organization.Officer;
import io.jiuyuan.organization.Officers;
import io.jiuyuan.organization.Role;
import io.jiuyuan.organization.Units;
import io.jiuyuan.oversight.Oversight;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page after login: where this officer's work is. */
@Controller
class StartPageController {

    private static final Set<Role> CASEWORK =
            Set.of(Role.COMMUNITY, Role.STREET, Role.DISTRICT, Role.BUREAU, Role.CITY);
    private static final Set<Role> INTAKE = Set.of(Role.COMMUNITY, Role.STREET, Role.DISTRICT);
    private static final Set<Role> HELPING = Set.of(Role.COMMUNITY, Role.STREET);
    private static final Set<Role> PAYING = Set.of(Role.BUREAU, Role.FINANCE, Role.CITY, Role.AUDITOR);
    private static final Set<Role> WATCHING = Set.of(Role.BUREAU, Role.CITY, Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> OVERSEEING =
            Set.of(Role.STREET, Role.DISTRICT, Role.BUREAU, Role.CITY, Role.AUDITOR);

    /** They come to where the worst is seen. */
    private static final Set<Role> MANAGING = Set.of(Role.DISTRICT, Role.BUREAU, Role.CITY);

    private static final int WORST = 5;

    private final Officers officers;
    private final Units units;
    private final Oversight oversight;
    private final boolean demo;

    StartPageController(Officers officers, Units units, Oversight oversight, Environment environment) {
        this.officers = officers;
        this.oversight = oversight;
        this.units = units;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/")
    String start(Model model) {
        Officer officer = officers.current();
        model.addAttribute("officer", officer.name());
        model.addAttribute(
                "posts",
                officer.posts().stream()
                        .map(post -> units.get(post.unitCode()).fullName() + "　"
                                + post.role().label())
                        .sorted()
                        .toList());
        model.addAttribute("urgent", holdsOneOf(officer, MANAGING) ? oversight.urgent(WORST) : null);
        model.addAttribute("links", links(officer));
        model.addAttribute("demo", demo);
        return "portal/start";
    }

    private static List<Link> links(Officer officer) {
        List<Link> links = new ArrayList<>();
        if (holdsOneOf(officer, CASEWORK) || officer.has(Role.FINANCE)) {
            links.add(new Link("/camunda/app/tasklist/default/", "任务办理", "领取并办理本单位的任务，受理新的认定申请"));
        }
        if (holdsOneOf(officer, CASEWORK) || officer.has(Role.FINANCE)) {
            links.add(new Link("/tasks", "任务清单", "本单位全部待办，可批量分派、批量同意"));
        }
        if (holdsOneOf(officer, HELPING)) {
            links.add(new Link("/visits", "走访登记", "本人帮扶的个案本月入户情况，一次登记一天的多户走访"));
        }
        if (holdsOneOf(officer, INTAKE) || officer.has(Role.BUREAU)) {
            links.add(new Link("/letters", "待送达信函", "短信、邮件都不能通知的申请人，打印信函并登记送达"));
        }
        if (holdsOneOf(officer, INTAKE)) {
            links.add(new Link("/applications/import", "批量导入申请", "用电子表格一次导入多份认定申请，逐行反馈结果"));
        }
        if (officer.has(Role.STREET)) {
            links.add(new Link("/helpers", "帮扶人", "帮扶人的帮扶对象和人数，整批移交"));
        }
        if (holdsOneOf(officer, CASEWORK) || officer.has(Role.AUDITOR)) {
            links.add(new Link("/cases", "个人档案", "按姓名、案号、单位、状态查找，查阅一人一档，办理各项帮扶"));
            links.add(new Link("/claims", "补贴申领", "按编号、状态、项目查找补贴申请，提交新的申请，登记申领单位"));
            links.add(new Link("/recoveries", "补贴资金追回", "应退回的补贴：提出追回，查看退回期限、退回情况和移送"));
            links.add(new Link("/households", "零就业家庭", "按户查看安置期限、超期督办和清零情况"));
            links.add(new Link("/ledgers", "台账", "人员、走访、服务、就业等台账，筛选、打印和导出"));
        }
        if (holdsOneOf(officer, OVERSEEING)) {
            links.add(new Link("/statistics", "统计", "按月、季、年的各项指标和安置率，逐级查看，期满冻结"));
        }
        if (holdsOneOf(officer, OVERSEEING)) {
            links.add(new Link("/oversight", "工作情况", "各单位对比、趋势、安置率、零就业家庭、资金和待办，逐级查看到每一件"));
        }
        if (officer.has(Role.BUREAU)
                || officer.has(Role.DISTRICT)
                || officer.has(Role.CITY)
                || officer.has(Role.AUDITOR)) {
            links.add(new Link("/notices", "资金公示", "拨付前的公示：汇集、复核发布、异议核查和公示证明"));
        }
        if (holdsOneOf(officer, PAYING)) {
            links.add(new Link("/payments", "资金拨付", "编制支付批次，查看支付文件、银行回盘和对账"));
            links.add(new Link("/funds", "资金预算", "各项资金的预算、已承诺、已支付和可用余额"));
        }
        if (holdsOneOf(officer, OVERSEEING) || officer.has(Role.ADMIN)) {
            links.add(new Link("/oversight/incidents", "运行故障", "自动步骤多次失败的：原因、影响和处理办法，可以重试"));
        }
        if (holdsOneOf(officer, WATCHING)) {
            links.add(new Link("/camunda/app/cockpit/default/", "运行监控", "查看各环节运行情况和异常"));
        }
        if (officer.has(Role.ADMIN)) {
            links.add(new Link("/admin", "系统管理", "人员、单位、工作日历、比对数据、发送记录和审计记录"));
            links.add(new Link("/camunda/app/admin/default/", "引擎管理", "流程引擎的人员、组和授权"));
            links.add(new Link("/swagger-ui/index.html", "接口文档", "对外接口说明与试用"));
        }
        if (officer.has(Role.AUDITOR) && !officer.has(Role.ADMIN)) {
            links.add(new Link("/admin/audit", "审计记录", "查阅操作记录，核验记录链条"));
        }
        links.add(new Link("/public/notices", "公示公告", "公众看到的公示页面"));
        return links;
    }

    private static boolean holdsOneOf(Officer officer, Set<Role> roles) {
        return roles.stream().anyMatch(officer::has);
    }

    record Link(String href, String title, String text) {}
}
