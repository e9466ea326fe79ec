package io.jiuyuan.security.web;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Hidden
@Controller
class LoginController {

    private final List<Provider> providers = new ArrayList<>();

    LoginController(ObjectProvider<ClientRegistrationRepository> clients) {
        if (clients.getIfAvailable() instanceof Iterable<?> registrations) {
            for (Object registration : registrations) {
                if (registration instanceof ClientRegistration client) {
                    providers.add(new Provider(
                            "/oauth2/authorization/" + client.getRegistrationId(), client.getClientName()));
                }
            }
        }
    }

    @GetMapping("/login")
    String page(
            @RequestParam(required = false) String error,
            @RequestParam(required = false) String logout,
            @RequestParam(required = false) String changed,
            Model model) {
        model.addAttribute("problem", error == null ? null : problem(error));
        model.addAttribute("note", logout != null ? "您已安全退出。" : changed != null ? "密码已修改，请用新密码登录。" : null);
        model.addAttribute("providers", providers);
        return "login";
    }

    private static String problem(String code) {
        return switch (code) {
            case "locked" -> "连续输错次数过多，该账号已暂时锁定，请稍后再试，或联系本单位系统管理员。";
            case "busy" -> "来自您所在网络的失败登录过多，请稍后再试。";
            case "no-officer" -> "统一身份认证已通过，但您尚未登记为本系统工作人员，请联系本单位系统管理员。";
            case "provider" -> "统一身份认证没有完成，请重试。";
            default -> "用户名或密码不正确。";
        };
    }

    record Provider(String link, String name) {}
}
