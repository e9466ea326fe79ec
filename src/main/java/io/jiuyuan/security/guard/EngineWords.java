package io.jiuyuan.security.guard;

import io.jiuyuan.shared.TechnicalCause;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the engine says of itself in English, as an official would say it. */
final class EngineWords {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern NUMBER = Pattern.compile("ENGINE-(?:REST-)?(?:HTTP)?\\d+");

    private static final Map<String, String> PERMISSIONS = Map.ofEntries(
            Map.entry("READ", "查看"),
            Map.entry("UPDATE", "更改"),
            Map.entry("CREATE", "新建"),
            Map.entry("DELETE", "删除"),
            Map.entry("ACCESS", "使用"),
            Map.entry("ALL", "全部操作"),
            Map.entry("READ_INSTANCE", "查看实例"),
            Map.entry("UPDATE_INSTANCE", "更改实例"),
            Map.entry("DELETE_INSTANCE", "删除实例"),
            Map.entry("CREATE_INSTANCE", "发起实例"),
            Map.entry("READ_TASK", "查看任务"),
            Map.entry("UPDATE_TASK", "更改任务"),
            Map.entry("TASK_WORK", "办理任务"),
            Map.entry("TASK_ASSIGN", "指派任务"),
            Map.entry("READ_HISTORY", "查看历史"),
            Map.entry("DELETE_HISTORY", "删除历史"),
            Map.entry("RETRY_JOB", "重试作业"),
            Map.entry("SUSPEND", "暂停"),
            Map.entry("SUSPEND_INSTANCE", "暂停实例"),
            Map.entry("MIGRATE_INSTANCE", "迁移实例"));

    private static final Map<String, String> RESOURCES = Map.ofEntries(
            Map.entry("Application", "应用"),
            Map.entry("User", "人员"),
            Map.entry("Group", "组"),
            Map.entry("GroupMembership", "组成员"),
            Map.entry("Authorization", "授权"),
            Map.entry("Filter", "任务分类"),
            Map.entry("ProcessDefinition", "流程定义"),
            Map.entry("ProcessInstance", "流程实例"),
            Map.entry("Task", "任务"),
            Map.entry("Deployment", "部署"),
            Map.entry("DecisionDefinition", "决策定义"),
            Map.entry("DecisionRequirementsDefinition", "决策需求定义"),
            Map.entry("Tenant", "租户"),
            Map.entry("TenantMembership", "租户成员"),
            Map.entry("Batch", "批处理"),
            Map.entry("Report", "报表"),
            Map.entry("Dashboard", "总览"),
            Map.entry("OperationLogCategory", "操作日志"),
            Map.entry("HistoricTask", "历史任务"),
            Map.entry("HistoricProcessInstance", "历史流程实例"),
            Map.entry("System", "系统"));

    private EngineWords() {}

    /**
     * Why a call was refused. What is in Chinese already is one of our own rules speaking through the engine, and stays.
     *
     * @param status of the answer, which decides when neither type nor message says more
     */
    static String refusal(String type, String message, int status) {
        if (HAN.matcher(message).find()) {
            return message;
        }
        Matcher number = NUMBER.matcher(message);
        return sentence(type + ": " + message, byStatus(status)) + (number.find() ? "（编号 " + number.group() + "）" : "");
    }

    /** Why a job failed, with the engine's own words behind it for whoever repairs it. */
    static String failure(String message) {
        if (message.isBlank()) {
            return "自动步骤多次失败，没有留下错误信息。";
        }
        if (HAN.matcher(message).find()) {
            return message;
        }
        return sentence(message, "自动步骤出错，请由系统管理员查看错误堆栈。") + "（原文：" + message + "）";
    }

    static String permission(String name) {
        return PERMISSIONS.getOrDefault(name, name);
    }

    static String resource(String name) {
        return RESOURCES.getOrDefault(name, name);
    }

    private static String sentence(String said, String otherwise) {
        return TechnicalCause.of(said).map(TechnicalCause::sentence).orElse(otherwise);
    }

    private static String byStatus(int status) {
        return switch (status) {
            case 400 -> "请求的内容不符合要求，未予处理。";
            case 401 -> "登录已失效，请重新登录。";
            case 403 -> "您没有进行此操作的权限。";
            case 404 -> "没有找到所要的内容，可能已经办结或删除，请刷新页面。";
            default -> "流程引擎未能完成此操作，请稍后重试；仍不能完成的，请告知系统管理员。";
        };
    }
}
