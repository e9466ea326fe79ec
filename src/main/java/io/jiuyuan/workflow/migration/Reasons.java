package io.jiuyuan.workflow.migration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What the engine says against a mapping or a case, in the words of an administrator. */
final class Reasons {

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        say("There is no migration instruction for this instance's activity.*", "新版本没有与该环节对应的环节，须指定对应关系");
        say("Target activity is not asyncBefore", "新版本的该环节不再异步执行，正在排队的办件不能迁移");
        say("Target activity is not asyncAfter", "新版本的该环节之后不再异步执行，正在排队的办件不能迁移");
        say("Transition instance is assigned to .*", "办件正从该环节转往下一环节，新版本中去向不能确定");
        say("A transition instance that instantiates the process .*", "办件刚刚启动，只能迁移到流程最外层的环节");
        say("The type of the source activity is not supported .*", "引擎不支持迁移这种类型的环节");
        say("Activities have incompatible types .*", "两个环节的类型不同，不能对应");
        say("Events are not of the same type .*", "两个事件的类型不同，不能对应");
        say("There are multiple mappings for source activity id '.*", "同一环节指定了多个对应环节");
        say("The closest mapped ancestor .*", "新版本的对应环节不在相应的子流程内");
        say("The source activity's event scope .*", "事件所依附的环节没有相应对应");
        say("Only one gateway can be mapped .*", "多个网关对应到同一网关");
        say("The gateway's flow scope .*", "网关所在的子流程没有对应");
        say("The target gateway must have at least .*", "新版本网关的入口少于旧版本");
        say("Cannot remove the inner activity .*|Must map the inner activity .*", "多实例环节的内外两层须同时对应");
        say("Target activity .* is a descendant of multi-instance body .*", "新版本的对应环节在新增的多实例之内");
        say("Conditional event has to migrate .*", "条件事件须按新版本重新设定");
        say("Cannot update event trigger .*", "该环节没有可重新设定的触发条件");
        say("Cannot migrate subscription for compensation handler .*", "补偿处理没有对应环节");
        say("The variable '.* exists in both.*", "流程变量重名，迁移后会互相覆盖");
    }

    private Reasons() {}

    private static void say(String engine, String words) {
        WORDS.put(Pattern.compile(engine, Pattern.DOTALL), words);
    }

    static String of(String engine) {
        return WORDS.entrySet().stream()
                .filter(known -> known.getKey().matcher(engine).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("引擎不允许：" + engine);
    }
}
