package io.jiuyuan.security.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** Head of the OpenAPI description, and the login by which its page tries the calls out. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "就援 Jiuyuan",
                        version = "v1",
                        description = "就业困难人员认定接口。/api/public 下的查询对公众开放，其余须以工作人员账号登录（HTTP Basic），"
                                + "只能办理本人岗位和辖区内的事项。错误以 application/problem+json 返回，problems 逐项列出字段和原因。"),
        security = @SecurityRequirement(name = OpenApiConfiguration.LOGIN))
@SecurityScheme(
        name = OpenApiConfiguration.LOGIN,
        type = SecuritySchemeType.HTTP,
        scheme = "basic",
        description = "工作人员账号")
class OpenApiConfiguration {

    static final String LOGIN = "login";
}
