package io.jiuyuan.assistance.services;

import io.jiuyuan.workflow.FormField.Option;
import java.util.List;

/** How a service reached the person. */
public final class ServiceWords {

    public static final List<Option> CHANNELS = List.of(
            new Option("window", "服务窗口"),
            new Option("visit", "上门"),
            new Option("phone", "电话"),
            new Option("online", "线上"),
            new Option("event", "招聘会等专场活动"),
            new Option("other", "其他"));

    private ServiceWords() {}

    public static String channel(String code) {
        return CHANNELS.stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }
}
