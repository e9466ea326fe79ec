package io.jiuyuan.oversight.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The charts' library is a megabyte and never changes under its address, so a browser fetches it once. */
@Configuration(proxyBeanMethods = false)
class ChartLibrary implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/_static/echarts/**")
                .addResourceLocations("classpath:/META-INF/resources/_static/echarts/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate());
    }
}
